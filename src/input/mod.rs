//! What a caller gives, from JSON: options and reports. Every key known, every type right, or every reason why not.

pub(crate) mod fields;
mod options;
mod report;

pub use options::{Options, options, options_of_catalogue};
pub use report::report;
