//! What is said of spoken texts, and what of theirs is held against the tables: alarms, shares by kind, and every figure that is not held.
//! `cargo run --example spoken -- tests/texts/spoken/towns.txt …`.

#![allow(clippy::print_stdout)]

#[path = "../common/mod.rs"]
mod common;

use common::heard::{alarms, shares, table};

fn main() {
    let files: Vec<String> = std::env::args().skip(1).map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let (shares, unseen) = shares(&files);
    println!("{}\n{}{}", alarms(&files).join("\n"), table(&shares), unseen.join("\n"));
}
