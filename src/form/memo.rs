//! What a stage works out of a form's words alone and asks for at every check: worked out once, kept with the form.

use std::any::Any;
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

/// What was worked out so far, one of a type. It is no part of what the form says: two forms are equal whatever was worked out of them, and a
/// copy, which may be changed, starts with nothing.
#[derive(Default)]
pub struct Memo(RefCell<Vec<Rc<dyn Any>>>);

impl Memo {
    /// What is kept under this type; made at the first call, from the form alone.
    pub(crate) fn of<T: 'static>(&self, make: impl FnOnce() -> T) -> Rc<T> {
        let kept = self.0.borrow().iter().find_map(|kept| Rc::clone(kept).downcast().ok());
        kept.unwrap_or_else(|| {
            let made = Rc::new(make());
            self.0.borrow_mut().push(Rc::<T>::clone(&made));
            made
        })
    }
}

impl Clone for Memo {
    fn clone(&self) -> Memo {
        Memo::default()
    }
}

impl PartialEq for Memo {
    fn eq(&self, _: &Memo) -> bool {
        true
    }
}

impl Eq for Memo {}

impl fmt::Debug for Memo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Memo")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_one_of_a_type_until_copied() {
        let memo = Memo::default();
        assert_eq!((*memo.of(|| 1_u32), *memo.of(|| 2_u32), *memo.of(|| 'c')), (1, 1, 'c'));
        let copy = memo.clone();
        assert_eq!((*copy.of(|| 3_u32), *memo.of(|| 4_u32)), (3, 1));
        assert_eq!(memo, copy);
    }
}
