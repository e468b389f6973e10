//! What words of running text mean to the rules: each meaning is a list of a form's `phrases`.

/// Words with one meaning for the rules on running text: the lists of a form's `phrases` with these names.
macro_rules! tags {
    ($($kind:ident { $($tag:ident = $name:literal,)* })*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Tag { $($($tag,)*)* }
        const TAGS: &[(Tag, &str)] = &[$($((Tag::$tag, $name),)*)*];
        /// Of every tag, in the order of the tags.
        const KINDS: &[Kind] = &[$($({ let _ = Tag::$tag; Kind::$kind },)*)*];
    };
}

/// What a tag is; all but the last are acts, something that a figure can be the figure of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Something done that is none of the following.
    Act,
    /// How an application ended: one of the six kinds.
    Outcome,
    /// Why it ended so: a row of its own within a kind.
    Reason,
    /// Who applied.
    Applicant,
    /// A dispute.
    Dispute,
    /// How a dispute ended, or that it did not.
    Result,
    /// What helps to read the others.
    Help,
}

tags! {
    Help {
        Application = "application",
        Apply = "apply",
    }
    Act {
        Received = "received",
        CarriedIn = "carried-in",
        CarriedOut = "carried-out",
        Carried = "carried",
        Handled = "handled",
        Concluded = "concluded",
    }
    Outcome {
        Granted = "granted",
        Partial = "partial",
        Denied = "denied",
        Unavailable = "unavailable",
        Refused = "refused",
        OtherOutcome = "other-outcome",
    }
    Reason {
        Secret = "denied.secret",
        ByLaw = "denied.law",
        Safety = "denied.safety",
        ThirdParty = "denied.third-party",
        Internal = "denied.internal",
        Process = "denied.process",
        Enforcement = "denied.enforcement",
        Query = "denied.query",
        NotHeld = "unavailable.not-held",
        NotExisting = "unavailable.not-existing",
        Unclear = "unavailable.unclear",
        NotFound = "unavailable.not-found",
        Petition = "refused.petition",
        Duplicate = "refused.duplicate",
        Publication = "refused.publication",
        Excessive = "refused.excessive",
        Reissue = "refused.reissue",
        NoCorrection = "other.no-correction",
        NoPayment = "other.no-payment",
        Withdrawn = "other.withdrawn",
    }
    Applicant {
        Person = "person",
        Organisation = "organisation",
        Business = "business",
        Research = "research",
        Charity = "charity",
        Legal = "legal",
    }
    Dispute {
        Reconsideration = "reconsideration",
        Suit = "suit",
        DirectSuit = "direct-suit",
        LaterSuit = "later-suit",
    }
    Result {
        Upheld = "upheld",
        Corrected = "corrected",
        Rejected = "rejected",
        OtherResult = "other-result",
        Pending = "pending",
    }
    Act {
        Issued = "issued",
        Repealed = "repealed",
        InForce = "in-force",
        Published = "published",
        Sorted = "sorted",
        Licensing = "licensing",
        Penalty = "penalty",
        Coercion = "coercion",
    }
    Help {
        Topic = "topic",
        Matter = "matter",
        Normative = "normative",
        Regulation = "regulation",
        FeeIncome = "fee-income",
        FeeWaived = "fee-waived",
        Decided = "decided",
        Listed = "listed",
        None = "none",
        Lost = "lost",
        All = "all",
        Each = "each",
        Part = "part",
        Rest = "rest",
        Among = "among",
        Channels = "channels",
        Cause = "cause",
        Past = "past",
        Until = "until",
        Change = "change",
        Share = "share",
        Fee = "fee",
        NoFee = "no-fee",
        Filler = "filler",
    }
}

// A set of acts has room for every one.
const _: u64 = all(Kind::Act);

/// The set of all tags of a kind.
const fn all(kind: Kind) -> u64 {
    let (mut bits, mut at) = (0, 0);
    while at < KINDS.len() {
        if KINDS[at] as u8 == kind as u8 {
            bits |= 1 << at;
        }
        at += 1;
    }
    bits
}

impl Tag {
    fn kind(self) -> Kind {
        KINDS[self as usize]
    }

    /// Is it something that a figure can be the figure of?
    pub(crate) fn is_act(self) -> bool {
        self.kind() != Kind::Help
    }

    /// How an application ended: one of the six kinds.
    pub(crate) fn is_outcome(self) -> bool {
        self.kind() == Kind::Outcome
    }

    /// Why it ended so: a row of its own within a kind.
    pub(crate) fn is_reason(self) -> bool {
        self.kind() == Kind::Reason
    }

    /// How a dispute ended, or that it did not.
    pub(crate) fn is_result(self) -> bool {
        self.kind() == Kind::Result
    }

    /// Who applied.
    pub(crate) fn is_applicant(self) -> bool {
        self.kind() == Kind::Applicant
    }

    /// What came in from the year before, or goes on into the next.
    pub(crate) fn is_carried(self) -> bool {
        matches!(self, Tag::CarriedIn | Tag::CarriedOut | Tag::Carried)
    }

    /// A dispute.
    pub(crate) fn is_dispute(self) -> bool {
        self.kind() == Kind::Dispute
    }

    /// The disputes.
    pub(crate) const DISPUTES: [Tag; 4] = [Tag::Reconsideration, Tag::Suit, Tag::DirectSuit, Tag::LaterSuit];

    /// How disputes end.
    pub(crate) const RESULTS: u64 = all(Kind::Result);

    /// Why applications end as they do.
    pub(crate) const REASONS: u64 = all(Kind::Reason);

    /// How applications end, and why.
    pub(crate) const ENDS: u64 = all(Kind::Outcome) | Tag::REASONS;

    /// Its place in a set of acts; none of the words that only help to read them.
    pub(crate) fn bit(self) -> u64 {
        if self.is_act() { 1 << self as u64 } else { 0 }
    }

    /// The act with this place.
    pub(crate) fn of_bit(bit: u64) -> Option<Tag> {
        TAGS.iter().map(|&(tag, _)| tag).find(|tag| tag.is_act() && tag.bit() == bit)
    }

    /// The names of the lists of phrases with these tags.
    pub(crate) fn names(which: fn(Tag) -> bool) -> impl Iterator<Item = &'static str> {
        TAGS.iter().filter(move |(tag, _)| which(*tag)).map(|&(_, name)| name)
    }

    /// Every tag with the name of its list of phrases.
    pub(crate) fn lists() -> &'static [(Tag, &'static str)] {
        TAGS
    }

    /// The tag of a list of phrases.
    pub(crate) fn named(name: &str) -> Option<Tag> {
        TAGS.iter().find(|(_, known)| *known == name).map(|&(tag, _)| tag)
    }
}
