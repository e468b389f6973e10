//! The whole pipeline is linear in its input: twice as much of anything dull takes about twice as long, never four times.
//!
//! Measured is the time of this thread alone on the processor, the shortest of several runs, so that a machine with other work to do
//! tells nothing of its own. Sizes grow until they take long enough to be told from nothing.

use crate::common;
use crate::dull;
use crate::dull::{Kind, Source, take};
use cpu_time::ThreadTime;
use gouji::form::pack::Library;

/// What is told from nothing, in seconds.
const LONG: f64 = 0.02;
/// Input is doubled up to so many bytes; what takes no time there takes none.
const MOST: usize = 256 << 10;
/// How much longer four times as much may take: linear is 4, quadratic 16.
const GROWTH: f64 = 8.0;
/// So often is that measured again before it is believed.
const TRIES: usize = 8;

/// Seconds that a source takes, the shortest of a few runs.
fn time(source: &Source, library: &Library, runs: usize) -> f64 {
    let once = |_| {
        let start = ThreadTime::now();
        take(source, library);
        start.elapsed().as_secs_f64()
    };
    (0..runs).map(once).fold(f64::INFINITY, f64::min)
}

/// Says by how much the time of a kind grows where four times as much is there, if that is too much. What stands around it, as the
/// rest of a report does, costs its time whatever there is: that is taken off, or it would hide what grows. It must be the lesser part,
/// or what a busy machine adds to it would look like growth. What is read otherwise from some size on takes a step there; what grows
/// too fast does so from twice as much on, too.
fn fault(kind: &Kind, library: &Library) -> Option<String> {
    let of = |bytes: usize, runs: usize| time(&(kind.make)(bytes), library, runs);
    let around = of(1 << 10, 2);
    let mut bytes = 8 << 10;
    let mut short = of(bytes, 1);
    while short < around + LONG.max(around) && bytes < MOST {
        bytes *= 2;
        short = of(bytes, 1);
    }
    if short < around + LONG {
        return None;
    }
    let first = growth(&of, bytes)?;
    let second = growth(&of, bytes * 2)?;
    Some(format!("{}: four times as much takes {first}, {second} as long", kind.name))
}

/// By how much the time of so many bytes grows, if that is too much. The shortest of all runs so far counts, of each size: more of them
/// come nearer to what it takes.
fn growth(of: &dyn Fn(usize, usize) -> f64, bytes: usize) -> Option<String> {
    let [mut around, mut short, mut long] = [f64::INFINITY; 3];
    let mut growth = 0.0;
    for _ in 0..TRIES {
        (around, short, long) = (around.min(of(1 << 10, 2)), short.min(of(bytes, 2)), long.min(of(bytes * 4, 1)));
        growth = (long - around) / (short - around);
        if growth <= GROWTH {
            return None;
        }
    }
    Some(format!("{growth:.1} times (from {bytes} bytes)"))
}

/// Of the kinds of these names every one; at least so many there are.
fn none_grows_faster_than_its_input(kinds: &[Kind], least: usize) {
    let library = common::library();
    assert!(kinds.len() >= least, "{} kinds", kinds.len());
    let faults: Vec<String> = kinds.iter().filter_map(|kind| fault(kind, &library)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn text() {
    none_grows_faster_than_its_input(&dull::texts::chosen(), 40);
}

#[test]
fn pages() {
    none_grows_faster_than_its_input(&dull::pages::chosen(), 25);
}

#[test]
fn files_and_reports_in_hand() {
    none_grows_faster_than_its_input(&dull::files::chosen(), 25);
}
