//! placeholder
/// Checks in Rust, by the name that the JSON calls them by.
pub const CODED: [&str; 10] =
    ["nonnegative", "whole", "readable", "blank", "glued", "title", "headings", "tables", "format", "labels"];
