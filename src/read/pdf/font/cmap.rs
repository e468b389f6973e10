//! Maps from codes to characters or to a font's own numbers (ISO 32000-1, 9.7.5 and 9.10.3).

use super::super::lexer::Lexer;
use super::super::object::Object;
use std::collections::BTreeMap;

/// Operands between two operators. Programs put a hundred entries in a block.
const MAX_OPERANDS: usize = 70_000;

/// Bytes of the text of one code: a ligature has some ten.
const LONGEST: usize = 64;

/// A map, as it stands in a file.
#[derive(Default)]
pub(super) struct CMap {
    /// By the first code of a run: the last, and what the first becomes.
    texts: BTreeMap<u32, (u32, Vec<u16>)>,
    numbers: BTreeMap<u32, (u32, u32)>,
    /// How many bytes a code has, with the first and the last such code.
    pub spaces: Vec<(usize, u32, u32)>,
    /// The map that it goes on from.
    pub base: Option<String>,
}

impl CMap {
    /// Reads a map; `room` is for how many entries there still is.
    pub(super) fn parse(bytes: &[u8], room: &mut usize) -> CMap {
        let mut map = CMap::default();
        let mut lexer = Lexer::new(bytes, 0);
        let mut operands: Vec<Object> = Vec::new();
        while let Some(object) = lexer.operand() {
            let Object::Word(word) = &object else {
                if operands.len() < MAX_OPERANDS {
                    operands.push(object);
                }
                continue;
            };
            match &**word {
                "endbfchar" => {
                    operands.chunks_exact(2).for_each(|pair| map.text_run(&pair[0], &pair[0], &pair[1], room));
                }
                "endbfrange" => {
                    operands.chunks_exact(3).for_each(|triple| map.text_run(&triple[0], &triple[1], &triple[2], room));
                }
                "endcidchar" => {
                    operands.chunks_exact(2).for_each(|pair| map.number_run(&pair[0], &pair[0], &pair[1], room));
                }
                "endcidrange" => {
                    operands
                        .chunks_exact(3)
                        .for_each(|triple| map.number_run(&triple[0], &triple[1], &triple[2], room));
                }
                "endcodespacerange" => operands.chunks_exact(2).for_each(|pair| map.space(&pair[0], &pair[1])),
                "usecmap" => map.base = operands.last().and_then(Object::name).map(str::to_owned),
                _ => {}
            }
            operands.clear();
        }
        map
    }

    fn text_run(&mut self, first: &Object, last: &Object, target: &Object, room: &mut usize) {
        let (Some(first), Some(last)) = (code(first), code(last)) else { return };
        match target {
            Object::Array(texts) => {
                for (at, text) in (first..=last).zip(texts.iter()) {
                    self.add_text(at, at, text, room);
                }
            }
            _ => self.add_text(first, last, target, room),
        }
    }

    fn add_text(&mut self, first: u32, last: u32, text: &Object, room: &mut usize) {
        if let Some(bytes) = text.string().filter(|bytes| bytes.len() <= LONGEST && *room > 0) {
            let units = bytes.chunks(2).map(|pair| match *pair {
                [high, low] => u16::from_be_bytes([high, low]),
                // Some programs write one byte.
                _ => u16::from(pair[0]),
            });
            *room -= 1;
            self.texts.insert(first, (last, units.collect()));
        }
    }

    fn number_run(&mut self, first: &Object, last: &Object, target: &Object, room: &mut usize) {
        if let (Some(first), Some(last), Some(target)) = (code(first), code(last), target.count())
            && *room > 0
        {
            *room -= 1;
            self.numbers.insert(first, (last, target as u32));
        }
    }

    fn space(&mut self, first: &Object, last: &Object) {
        if let (Some(bytes), Some(from), Some(to)) = (first.string(), code(first), code(last))
            && self.spaces.len() < 100
        {
            self.spaces.push((bytes.len(), from, to));
        }
    }

    /// The characters of a code.
    pub(super) fn text(&self, code: u32) -> Option<String> {
        let (first, (_, units)) = covering(&self.texts, code, |(last, _)| *last)?;
        let mut units = units.clone();
        let last = units.last_mut()?;
        *last = last.wrapping_add((code - first) as u16);
        String::from_utf16(&units).ok()
    }

    /// The font's number of a code.
    pub(super) fn number(&self, code: u32) -> Option<u32> {
        let (first, (_, number)) = covering(&self.numbers, code, |(last, _)| *last)?;
        Some(number.wrapping_add(code - first))
    }
}

/// The run that a code is in. A single code may stand inside a run that it is taken out of.
fn covering<T>(runs: &BTreeMap<u32, T>, code: u32, last: impl Fn(&T) -> u32) -> Option<(u32, &T)> {
    /// So many runs further back are looked at.
    const NEAR: usize = 4;
    let mut before = runs.range(..=code).rev().take(NEAR);
    before.find(|(_, run)| last(run) >= code).map(|(first, run)| (*first, run))
}

/// A code of up to four bytes.
fn code(object: &Object) -> Option<u32> {
    let bytes = object.string().filter(|bytes| (1..=4).contains(&bytes.len()))?;
    Some(bytes.iter().fold(0, |code, &byte| code << 8 | u32::from(byte)))
}
