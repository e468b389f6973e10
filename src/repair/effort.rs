//! How much work an explanation may take, counted in steps so that it is the same on every machine.

use serde::Deserialize;

/// How hard to look for explanations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Effort {
    /// A few milliseconds: while somebody types, and for each report of a list.
    Quick,
    /// All of the budget: for a report that is looked at.
    #[default]
    Full,
}

impl Effort {
    /// The budgets of a table: for the search, and for what blanks must hold.
    #[must_use]
    pub(super) fn budgets(self) -> (Budget, Budget) {
        (Budget::of(self.steps() / 4 * 3), Budget::of(self.steps() / 4))
    }

    /// In steps, each some nanoseconds. All work is counted by the step, so that the slowest table takes no longer than this.
    #[must_use]
    fn steps(self) -> usize {
        match self {
            Effort::Quick => 350_000,
            Effort::Full => 6_000_000,
        }
    }
}

/// Steps that may still be taken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Budget {
    most: usize,
    left: usize,
}

impl Budget {
    /// A budget of so many steps.
    #[must_use]
    pub(super) fn of(steps: usize) -> Budget {
        Budget { most: steps, left: steps }
    }

    /// Takes so many steps.
    pub(super) fn spend(&mut self, steps: usize) {
        self.left = self.left.saturating_sub(steps);
    }

    /// Gives up: figures have grown past their range, and nothing can be said.
    pub(super) fn exhaust(&mut self) {
        self.left = 0;
    }

    /// Is nothing left?
    #[must_use]
    pub(super) fn is_spent(&self) -> bool {
        self.left == 0
    }

    /// How many steps were taken.
    #[must_use]
    pub(super) fn taken(&self) -> usize {
        self.most - self.left
    }

    /// What is left, in so many parts: one of them.
    #[must_use]
    pub(super) fn share(&self, parts: usize) -> Budget {
        Budget::of(self.left / parts)
    }
}
