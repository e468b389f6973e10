//! What a sentence leaves for the next one.

use super::clause::is_name_of_documents;
use super::context::Context;
use super::text::Text;
use super::token::{Tag, Token};
use super::whose::Service;
use std::ops::Range;

/// What the sentence before was about, and whether only a semicolon parts it from this one.
#[derive(Clone, Copy, Default)]
pub(super) struct Before {
    pub application: bool,
    pub disclosure: bool,
    pub goes_on: bool,
    pub joined: bool,
    /// It is nothing but the name of what is counted next: 行政规范性文件。本年制发1件.
    pub titled: bool,
    pub of: Option<Tag>,
    pub disputed: bool,
    /// Decisions were counted.
    pub decided: bool,
    /// Those that are spoken of, where only a semicolon parts the sentences.
    pub disputes: u64,
    /// And whose work was told there.
    pub service: Service,
    pub others: bool,
    /// What was concluded was counted: 办结7件；结转0件.
    pub concluded: bool,
    pub ends_of_old: u64,
    /// Or that several years were spoken of.
    pub years: bool,
}

impl Before {
    /// What is known behind a sentence.
    pub(super) fn after(text: &Text, range: &Range<usize>, tokens: &[Token], context: &Context) -> Before {
        let stop = &text.words[range.end..];
        let titled = stop.starts_with('\n') && is_name_of_documents(range, tokens);
        if titled {
            Before { of: context.of, titled, ..Before::default() }
        } else if stop.is_empty() || stop.starts_with('\n') {
            Before::default()
        } else {
            let &Context {
                application,
                disclosure,
                goes_on,
                of,
                disputed,
                decided,
                service,
                others,
                concluded,
                ends_of_old,
                years,
                ..
            } = context;
            let counted = context.disputes_counted;
            // 行政诉讼17件，其中直接起诉6件、复议后起诉11件；驳回13件: of both.
            let suits = Tag::Suit.bit() | Tag::DirectSuit.bit() | Tag::LaterSuit.bit();
            let disputes = if counted & suits == suits { Tag::Suit.bit() } else { context.disputes };
            Before {
                application,
                disclosure,
                goes_on,
                of,
                disputed,
                decided,
                disputes,
                service,
                others,
                concluded,
                ends_of_old,
                years,
                joined: stop.starts_with(['；', ';']),
                titled: is_name_of_documents(range, tokens),
            }
        }
    }
}
