//! Forms and rules as data: the types of [`model`] have exactly the shape of the JSON in this folder, which is also the shape of an
//! operator's pack.
//!
//! A definition may extend another and say only what differs: `extend.rs` tells how. [`pack::Library`] is the one door: it takes
//! definitions that are fit for use, or says every reason why not. Those that come with gouji have gone through it when the crate was
//! built (`build.rs`), and start as they came out.

pub mod balance;
pub mod claim;
mod extend;
pub mod formula;
pub mod memo;
pub mod model;
mod names;
mod objects;
pub mod pack;
pub mod rule;
pub mod shape;
#[cfg(test)]
mod tests;

pub use model::*;
pub use names::Known;

use pack::Library;
use serde_json::Value;
use std::rc::Rc;

/// The built-in forms, the one in force first; opened once.
#[must_use]
pub fn library() -> Rc<Library> {
    const BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/forms"));
    thread_local! {
        static LIBRARY: Rc<Library> = Rc::new(postcard::from_bytes(BUILT_IN).unwrap_or_else(|_| unreachable!("tested")));
    }
    LIBRARY.with(Rc::clone)
}

/// The built-in definitions.
#[must_use]
pub fn definitions() -> Vec<Definition> {
    library().forms().iter().map(|form| form.definition.clone()).collect()
}

/// The built-in definitions and those of packs; each may extend one that stands before it. A pack stands before the form that it
/// extends, so that it comes into its place wherever both fit; others stand at the end.
///
/// # Errors
/// Every reason why a definition is none, or does not fit what it extends.
pub fn with_packs(packs: &[Value], known: &Known) -> Result<Vec<Definition>, Vec<String>> {
    let built_in = definitions();
    let mut whole = built_in.iter().map(extend::written).collect();
    let (mut definitions, mut reasons) = (built_in.clone(), Vec::new());
    for pack in packs {
        match extend::read(pack, &mut whole) {
            Ok(definition) => {
                reasons.extend(names::misspelt(&definition, &built_in, known));
                let is_base = |form: &Definition| definition.extends.as_ref() == Some(&form.id);
                let place = definitions.iter().position(is_base).unwrap_or(definitions.len());
                definitions.insert(place, definition);
            }
            Err(why) => reasons.extend(why),
        }
    }
    if reasons.is_empty() { Ok(definitions) } else { Err(reasons) }
}

/// A built-in definition.
#[cfg(test)]
pub(crate) fn built_in(at: usize) -> Definition {
    definitions().swap_remove(at)
}
