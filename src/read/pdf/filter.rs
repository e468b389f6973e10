//! What streams are packed by: Flate, LZW, ASCII85, hexadecimal digits and runs, and the predictors behind the first two.

use super::lexer::{hex_digit, is_space};
use super::object::{Dict, Object};
use super::objects::Objects;
use miniz_oxide::inflate::{decompress_to_vec_with_limit, decompress_to_vec_zlib_with_limit};

/// Bytes that one stream makes. The longest content of a report's page is under 2 MB.
const MAX_STREAM: usize = 12 << 20;

/// Filters upon each other. Real ones are one or two.
const MAX_FILTERS: usize = 4;

/// What the filters make of bytes, at most so many, and whether that is all.
pub(super) fn decode(file: &dyn Objects, dict: &Dict, raw: &[u8], most: usize) -> (Vec<u8>, bool) {
    let most = most.min(MAX_STREAM);
    let one_or_many = |long: &str, short: &str| {
        let value = file.get(dict, long);
        let value = if matches!(value, Object::Null) { file.get(dict, short) } else { value };
        match value {
            Object::Array(objects) => objects.iter().map(|object| file.resolve(object)).collect(),
            Object::Null => Vec::new(),
            other => vec![other],
        }
    };
    let (filters, parameters) = (one_or_many("Filter", "F"), one_or_many("DecodeParms", "DP"));
    if filters.is_empty() {
        return (raw[..raw.len().min(most)].to_vec(), raw.len() <= most);
    }
    if filters.len() > MAX_FILTERS {
        return (Vec::new(), false);
    }
    let (mut bytes, mut is_whole) = (raw.to_vec(), true);
    for (at, filter) in filters.iter().enumerate() {
        let parameters = parameters.get(at).and_then(Object::dict);
        let (made, whole) = one(file, filter.name().unwrap_or_default(), parameters, &bytes, most);
        (bytes, is_whole) = (made, is_whole && whole);
    }
    (bytes, is_whole)
}

fn one(file: &dyn Objects, name: &str, parameters: Option<&Dict>, bytes: &[u8], most: usize) -> (Vec<u8>, bool) {
    let number = |key: &str, missing: usize| {
        parameters.and_then(|parameters| file.get(parameters, key).count()).unwrap_or(missing)
    };
    let predicted = |(bytes, whole): (Vec<u8>, bool)| match number("Predictor", 1) {
        0 | 1 => (bytes, whole),
        kind => {
            let shape = [number("Colors", 1), number("BitsPerComponent", 8), number("Columns", 1)];
            predict(&bytes, kind, shape).map_or((Vec::new(), false), |bytes| (bytes, whole))
        }
    };
    match name {
        "FlateDecode" | "Fl" => predicted(flate(bytes, most)),
        "LZWDecode" | "LZW" => predicted(lzw(bytes, number("EarlyChange", 1) != 0, most)),
        "ASCII85Decode" | "A85" => ascii85(bytes),
        "ASCIIHexDecode" | "AHx" => {
            let digits: Vec<u8> =
                bytes.iter().take_while(|&&byte| byte != b'>').filter_map(|&byte| hex_digit(byte)).collect();
            (digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).unwrap_or(&0)).collect(), true)
        }
        "RunLengthDecode" | "RL" => run_length(bytes, most),
        "Crypt" => (bytes.to_vec(), true),
        // Pictures.
        _ => (Vec::new(), false),
    }
}

/// Deflated data in its envelope, or without one as some programs write it. What could be made before a fault is given.
fn flate(bytes: &[u8], most: usize) -> (Vec<u8>, bool) {
    match decompress_to_vec_zlib_with_limit(bytes, most) {
        Ok(made) => (made, true),
        Err(error) if !error.output.is_empty() => (error.output, false),
        Err(_) => decompress_to_vec_with_limit(bytes.get(2..).unwrap_or_default(), most)
            .map_or((Vec::new(), false), |made| (made, true)),
    }
}

fn lzw(bytes: &[u8], is_early: bool, most: usize) -> (Vec<u8>, bool) {
    const CLEAR: usize = 256;
    const END: usize = 257;
    let mut made: Vec<u8> = Vec::new();
    // Of each code from 258 on: where in what is made its string starts, and how long it is.
    let mut table: Vec<(usize, usize)> = Vec::new();
    let (mut width, mut last) = (9, None);
    let (mut buffer, mut bits) = (0_u32, 0_u32);
    for &byte in bytes {
        (buffer, bits) = (buffer << 8 | u32::from(byte), bits + 8);
        if bits < width {
            continue;
        }
        bits -= width;
        let code = (buffer >> bits & ((1 << width) - 1)) as usize;
        let start = made.len();
        match code {
            END => return (made, true),
            CLEAR => {
                table.clear();
                (width, last) = (9, None);
                continue;
            }
            0..CLEAR => made.push(code as u8),
            _ => {
                // The code that is about to be made: the string before, and its first byte once more.
                let next =
                    last.map(|(at, length): (usize, usize)| (at, length + 1)).filter(|_| code == 258 + table.len());
                let Some((at, length)) = table.get(code - 258).copied().or(next) else { return (made, false) };
                if made.len() + length > most {
                    return (made, false);
                }
                (at..at + length).for_each(|at| made.push(made[at]));
            }
        }
        if let Some((at, length)) = last
            && table.len() < 4096 - 258
        {
            table.push((at, length + 1));
        }
        last = Some((start, made.len() - start));
        width = match 258 + table.len() + usize::from(is_early) {
            0..512 => 9,
            512..1024 => 10,
            1024..2048 => 11,
            _ => 12,
        };
    }
    (made, false)
}

fn ascii85(bytes: &[u8]) -> (Vec<u8>, bool) {
    let (mut made, mut group, mut count) = (Vec::new(), 0_u32, 0);
    for &byte in bytes {
        match byte {
            b'~' => break,
            b'z' if count == 0 => made.extend([0; 4]),
            b'!'..=b'u' => {
                group = group.wrapping_mul(85).wrapping_add(u32::from(byte - b'!'));
                count += 1;
                if count == 5 {
                    made.extend(group.to_be_bytes());
                    (group, count) = (0, 0);
                }
            }
            _ if is_space(byte) => {}
            _ => return (made, false),
        }
    }
    if count > 1 {
        for _ in count..5 {
            group = group.wrapping_mul(85).wrapping_add(84);
        }
        made.extend(&group.to_be_bytes()[..count - 1]);
    }
    (made, true)
}

fn run_length(bytes: &[u8], most: usize) -> (Vec<u8>, bool) {
    let (mut made, mut rest) = (Vec::new(), bytes);
    while let [length, behind @ ..] = rest {
        match (length, behind) {
            (128, _) => return (made, true),
            _ if made.len() > most => return (made, false),
            (0..128, _) => {
                let count = (usize::from(*length) + 1).min(behind.len());
                made.extend(&behind[..count]);
                rest = &behind[count..];
            }
            (_, [byte, behind @ ..]) => {
                made.extend(std::iter::repeat_n(*byte, 257 - usize::from(*length)));
                rest = behind;
            }
            _ => return (made, false),
        }
    }
    (made, true)
}

/// Undoes a predictor: of PNG, where each row says which, or of TIFF.
fn predict(bytes: &[u8], kind: usize, [colors, bits, columns]: [usize; 3]) -> Option<Vec<u8>> {
    let width = colors.checked_mul(bits)?.checked_mul(columns)?.div_ceil(8);
    let step = (colors * bits).div_ceil(8);
    if width == 0 || width > bytes.len() {
        return bytes.is_empty().then(Vec::new);
    }
    if kind == 2 {
        let mut made = bytes.to_vec();
        for row in made.chunks_mut(width).filter(|_| bits == 8) {
            (step..row.len()).for_each(|at| row[at] = row[at].wrapping_add(row[at - step]));
        }
        return (bits == 8).then_some(made);
    }
    let (mut made, mut above) = (Vec::with_capacity(bytes.len()), vec![0; width]);
    for line in bytes.chunks(width + 1) {
        let (&filter, line) = line.split_first()?;
        let mut row = line.to_vec();
        for at in 0..row.len() {
            let left = if at < step { 0 } else { row[at - step] };
            let corner = if at < step { 0 } else { above[at - step] };
            let guess = match filter {
                0 => 0,
                1 => left,
                2 => above[at],
                3 => u8::midpoint(left, above[at]),
                4 => paeth(left, above[at], corner),
                _ => return None,
            };
            row[at] = row[at].wrapping_add(guess);
        }
        made.extend(&row);
        above[..row.len()].copy_from_slice(&row);
    }
    Some(made)
}

fn paeth(left: u8, above: u8, corner: u8) -> u8 {
    let [a, b, c] = [left, above, corner].map(i16::from);
    let guess = a + b - c;
    let [to_left, to_above, to_corner] = [a, b, c].map(|value| (guess - value).abs());
    if to_left <= to_above && to_left <= to_corner {
        left
    } else if to_above <= to_corner {
        above
    } else {
        corner
    }
}
