//! What dull input costs, at a size and at twice and four times as much: the slowest growth first.
//!
//! Arguments: bytes to start with (50000), parts of names.

#![allow(clippy::print_stdout)]

#[path = "../common/mod.rs"]
mod common;
#[path = "../dull/mod.rs"]
mod dull;

use cpu_time::ThreadTime;

fn stages(source: &dull::Source, library: &gouji::form::pack::Library, name: &str) {
    let dull::Source::File(bytes, medium) = source else { return };
    let mut at = ThreadTime::now();
    let mut lap = || std::mem::replace(&mut at, ThreadTime::now()).elapsed();
    let document = gouji::read::bytes::read(bytes, *medium, common::decode);
    let read = lap();
    let report = gouji::recognise::recognise(&document, library, None);
    let recognised = lap();
    let judgement = gouji::judge::run(&report, library, &gouji::judge::Settings::default());
    let run = lap();
    let result = gouji::result::result(&report, &judgement, library, gouji::finding::Language::Zh).to_string();
    let told = lap();
    println!(
        "{name}: read {read:.1?} recognised {recognised:.1?} run {run:.1?} told {told:.1?} findings {} length {}",
        judgement.findings.len(),
        result.len()
    );
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let bytes: usize = arguments.next().map_or(50_000, |bytes| bytes.parse().expect("a number of bytes"));
    let names: Vec<String> = arguments.collect();
    let library = common::library();
    let mut lines = Vec::new();
    for kind in dull::all() {
        if !names.is_empty() && !names.iter().any(|name| kind.name.contains(name.as_str())) {
            continue;
        }
        let mut times = Vec::new();
        let mut lengths = Vec::new();
        for times_as_much in [1, 2, 4] {
            let source = (kind.make)(bytes * times_as_much);
            lengths.push(source.len());
            let once = || {
                let start = ThreadTime::now();
                let told = dull::take(&source, &library);
                (start.elapsed().as_secs_f64() * 1e3, told)
            };
            let (mut time, told) = once();
            if time < 300.0 {
                time = time.min(once().0);
            }
            if std::env::var_os("STAGES").is_some() {
                stages(&source, &library, &kind.name);
            }
            times.push((time, told));
            if time > 20_000.0 {
                break;
            }
        }
        let last = times.len() - 1;
        let growth = if last > 0 { times[last].0 / times[last - 1].0 } else { 99.0 };
        lines.push((
            growth,
            format!(
                "{growth:5.2} {:9.1} {:9.1} {:9.1} ms  told {:>9}  {} ({} KB)",
                times[0].0,
                times.get(1).map_or(0.0, |time| time.0),
                times.get(2).map_or(0.0, |time| time.0),
                times[last].1,
                kind.name,
                lengths[0] / 1000
            ),
            times[last].0,
        ));
        if times[last].0 > 2_000.0 {
            eprintln!("{}", lines.last().unwrap().1);
        }
    }
    lines.sort_by(|a, b| b.0.total_cmp(&a.0));
    println!("== growth");
    lines.iter().filter(|line| line.0 > 2.4 && line.2 > 5.0).for_each(|line| println!("{}", line.1));
    lines.sort_by(|a, b| b.2.total_cmp(&a.2));
    println!("== slowest");
    lines.iter().take(60).for_each(|line| println!("{}", line.1));
}
