//! How long explanations take: forms as they are filled in, tables full of mistakes, and the slowest that a climb finds.
//!
//! Argument: how many steps of the climb (0); the states it ends at are written to `tests/slowest.json`, which tests hold to their budget.

#![allow(clippy::print_stdout)]

#[path = "../common/mod.rs"]
mod common;

use common::chance::Chance;
use common::filling::{ORDERS, cells, entry, half, sound, states};
use common::mistakes::{Mistake, Size, make, report};
use cpu_time::ThreadTime;
use gouji::amount::Amount;
use gouji::form::pack::Form;
use gouji::judge::{Settings, run};
use gouji::repair::{Effort, work};
use gouji::report::{Report, Value};

/// From a state to slower ones, changing a few cells at a time by chance: the slowest met, and how long it took.
fn climb(form: &Form, start: Report, steps: usize, seed: u64, time: &dyn Fn(&Report) -> f64) -> (f64, Report) {
    let mut chance = Chance::new(seed);
    let places = cells(&start, &form.definition, ORDERS[0]);
    let places: Vec<_> = places.into_iter().filter(|place| start.tables[place.0].id == "applications").collect();
    let mut best = (time(&start), start);
    for _ in 0..steps {
        let mut other = best.1.clone();
        for _ in 0..=chance.below(3) {
            let value = match chance.below(8) {
                0 => Value::Blank,
                1 => Value::Text("若干".to_owned()),
                2 => Value::Figure(Amount::whole(0).unwrap()),
                3 => Value::Figure(Amount::whole(chance.below(2000)).unwrap()),
                _ => Value::Figure(Amount::whole(chance.below(20)).unwrap()),
            };
            *entry(&mut other, places[chance.pick(places.len())]) = value;
        }
        let time = time(&other);
        if time > best.0 {
            best = (time, other);
        }
    }
    best
}

fn main() {
    if let Some(steps) = std::env::args().nth(1) {
        return slowest(steps.parse().expect("a number"));
    }
    let library = common::library();
    let settings = |effort| Settings { effort, ..Settings::default() };
    let (quick, full) = (settings(Effort::Quick), settings(Effort::Full));
    let time = |report: &Report, settings: &Settings| {
        let mut best = f64::MAX;
        let mut judgement = None;
        for _ in 0..3 {
            let start = ThreadTime::now();
            judgement = Some(run(report, &library, settings));
            best = best.min(start.elapsed().as_secs_f64() * 1e3);
        }
        (best, judgement.unwrap())
    };
    for form in ["cn-2021", "cn-2019"] {
        let of = library.form(form).unwrap();
        let form = &of.definition;
        for size in [Size::City, Size::County, Size::Empty] {
            let (to, last) = (sound(form, size, 1), sound(form, size, 2));
            let whole = time(&to, &quick).0;
            let seen = |name: &str, from: &Report, to: &Report| {
                for order in ORDERS {
                    let (mut slowest, mut counts) = ([(0.0, 0, 0); 2], [0; 4]);
                    states(from, to, form, order, |count, state| {
                        for (at, settings) in [&quick, &full].into_iter().enumerate() {
                            let (time, judged) = time(state, settings);
                            if time > slowest[at].0 {
                                slowest[at] = (time, count, work(state, of, settings.effort) / 1000);
                            }
                            let is_broken = judged.findings.iter().any(|one| one.sides.is_some());
                            let repairs = judged.explained.iter().any(|one| !one.repairs.is_empty());
                            let gave_up = judged.explained.iter().any(|one| !one.given_up.is_empty());
                            if at == 0 {
                                counts[0] += usize::from(is_broken);
                                counts[1] += usize::from(repairs);
                                counts[2] += usize::from(gave_up);
                            }
                            counts[3] += usize::from(repairs && !is_broken);
                        }
                    });
                    println!(
                        "{} {size:?} {name} {order:?}: whole {whole:.3}, quick {:.2} ms ({:.0} x) at {} ({}k), full {:.2} at {} ({}k); broken {}, repairs {}, gave up {}, wolf {}",
                        form.id,
                        slowest[0].0,
                        slowest[0].0 / whole,
                        slowest[0].1,
                        slowest[0].2,
                        slowest[1].0,
                        slowest[1].1,
                        slowest[1].2,
                        counts[0],
                        counts[1],
                        counts[2],
                        counts[3]
                    );
                }
            };
            let blank = Report::blank(form);
            seen("blank", &blank, &to);
            seen("last year", &last, &to);
            seen("half text", &blank, &half(&to, "若干", 3));
            seen("half /", &blank, &half(&to, "/", 3));
            seen("last, half text", &last, &half(&to, "若干", 3));
        }
    }
    let form = &library.form("cn-2021").unwrap().definition;
    for count in [5, 10, 12, 15, 24, 40, 100] {
        let (mut slowest, mut sum) = (0.0_f64, 0.0);
        for seed in 1..=50 {
            let (_, wrong, _) = make(Mistake::Arbitrary(count), Size::City, seed);
            let time = time(&report(form, "applications", &wrong), &quick).0;
            slowest = slowest.max(time);
            sum += time;
        }
        println!("{count} wrong figures, quick: mean {:.2} ms, slowest {slowest:.2}", sum / 50.0);
    }
}

/// Climbs from several states with either effort.
fn slowest(steps: usize) {
    let library = common::library();
    let form = library.form("cn-2021").unwrap();
    let definition = &form.definition;
    let mut found = Vec::new();
    for effort in [Effort::Quick, Effort::Full] {
        let settings = Settings { effort, ..Settings::default() };
        let time = |report: &Report| {
            let once = || {
                let start = ThreadTime::now();
                let judged = run(report, &library, &settings);
                (start.elapsed().as_secs_f64() * 1e3, judged.findings.len()).0
            };
            once().min(once())
        };
        for (seed, size) in [(1, Size::City), (2, Size::County), (3, Size::Empty)] {
            for mistakes in [6, 10] {
                let (_, wrong, _) = make(Mistake::Arbitrary(mistakes), size, seed);
                let (time, state) = climb(form, report(definition, "applications", &wrong), steps, seed, &time);
                println!("{effort:?} {size:?} {mistakes}: {time:.2} ms, {}k steps", work(&state, form, effort) / 1000);
                found.push(gouji::result::report(&state, definition).to_string());
            }
        }
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/slowest.json");
    std::fs::write(path, format!("[\n{}\n]\n", found.join(",\n"))).expect("it can be written");
}
