//! How text is seen, by all the elements that it stands in.

use super::colour::{self, Ink, Paint, Sight};
use super::look::{Display, Look};
use super::moved::Lies;
use super::raised::Raise;

/// How an element looks, all inherited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct State {
    /// It takes no room.
    pub gone: bool,
    invisible: bool,
    no_size: bool,
    ink: Option<Ink>,
    fill: Option<Ink>,
    ground: Option<Paint>,
    turned: bool,
    struck: bool,
    doubtful: bool,
    pub raise: Raise,
    ours: bool,
    small: bool,
}

impl State {
    /// Of an element in one of this state. Only letters in a line can be raised.
    pub(super) fn within(self, look: Look, lies: Lies) -> State {
        State {
            gone: self.gone
                || look.display == Some(Display::Gone)
                || look.clear == Some(true)
                || look.moved.is_out(lies),
            invisible: look.visible.map_or(self.invisible, |visible| !visible),
            no_size: look.no_size.unwrap_or(self.no_size),
            ink: look.ink.or(self.ink),
            fill: look.fill.or(self.fill),
            ground: look.ground.or(self.ground),
            turned: self.turned || look.leftwards == Some(true) && look.turned == Some(true),
            // Once a line goes through all, no style within takes it away.
            struck: self.struck || look.struck == Some(true),
            ours: self.ours || look.ours,
            small: look.moved.small.unwrap_or(self.small),
            doubtful: self.doubtful || look.doubtful || look.moved.is_doubtful(lies),
            raise: match look.raise.filter(|&raise| raise != Raise::None).or_else(|| look.moved.raise()) {
                Some(raise) if lies == Lies::InLine && self.raise == Raise::None => raise,
                _ => self.raise,
            },
        }
    }

    /// Is text seen, and not struck out?
    pub(super) fn is_seen(self) -> bool {
        !(self.gone || self.invisible || self.no_size || self.struck || self.letters() == Some(Ink::Clear))
    }

    /// Is it part of a change that we wrote? Then nobody need be told that it is struck out.
    pub(super) fn is_ours(self) -> bool {
        self.ours
    }

    /// Are its letters smaller than those of a line? Digits of one figure have one size.
    pub(super) fn is_small(self) -> bool {
        self.small
    }

    /// How are its letters seen on what is behind them?
    pub(super) fn sight(self) -> Sight {
        let ink = match self.letters() {
            Some(Ink::Of(paint)) => Some(paint),
            _ => None,
        };
        match colour::sight(ink, self.ground) {
            Sight::Seen if self.doubtful => Sight::Doubtful,
            sight => sight,
        }
    }

    /// What its letters are drawn with.
    fn letters(self) -> Option<Ink> {
        self.fill.or(self.ink)
    }

    /// Do its characters stand from right to left, figures among them?
    pub(super) fn is_turned(self) -> bool {
        self.turned
    }

    /// The same, but for a line through it all: in old pages that does not go into a table.
    pub(super) fn unstruck(self) -> State {
        State { struck: false, ..self }
    }
}
