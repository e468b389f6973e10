//! What dull input weighs: milliseconds, and the most memory that is asked for at once beside the input itself, the slowest first.
//!
//! Arguments: bytes (10000000), parts of names. `STAGES=1` shows where it goes.

#![allow(clippy::print_stdout)]

#[path = "../common/mod.rs"]
mod common;
#[path = "../dull/mod.rs"]
mod dull;

use allocation_counter::{AllocationInfo, measure};
use cpu_time::ThreadTime;

/// One kind: milliseconds, megabytes, thousands of allocations.
struct Weight {
    time: f64,
    memory: f64,
    count: f64,
}

fn weigh(work: &mut dyn FnMut()) -> Weight {
    let start = ThreadTime::now();
    let AllocationInfo { bytes_max, count_total, .. } = measure(work);
    let time = start.elapsed().as_secs_f64() * 1e3;
    Weight { time, memory: bytes_max as f64 / f64::from(1 << 20), count: count_total as f64 / 1e3 }
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let bytes: usize = arguments.next().map_or(10_000_000, |bytes| bytes.parse().expect("a number of bytes"));
    let names: Vec<String> = arguments.collect();
    let library = common::library();
    let mut lines = Vec::new();
    for kind in dull::all() {
        if !names.is_empty() && !names.iter().any(|name| kind.name.contains(name.as_str())) {
            continue;
        }
        let source = (kind.make)(bytes);
        let mut told = String::new();
        let weight = weigh(&mut || told = dull::once(&source, &library));
        let Weight { time, memory, count } = weight;
        let line =
            format!("{time:9.1} ms {memory:8.1} MiB {count:9.1}k  {} ({} KB) {told}", kind.name, source.len() / 1000);
        if time > 1_000.0 || memory > 64.0 {
            eprintln!("{line}");
        }
        lines.push((time, memory, line));
    }
    lines.sort_by(|a, b| b.0.total_cmp(&a.0));
    println!("== slowest");
    lines.iter().take(80).for_each(|line| println!("{}", line.2));
    lines.sort_by(|a, b| b.1.total_cmp(&a.1));
    println!("== heaviest");
    lines.iter().take(80).for_each(|line| println!("{}", line.2));
    let past = lines.iter().filter(|line| line.0 > 1_000.0 || line.1 > 64.0).count();
    println!("{} kinds, {past} of them over a second or 64 MiB", lines.len());
}
