//! How objects are written (ISO 32000-1, 7.2).

use super::object::{Dict, Object};
use std::rc::Rc;

/// How deep arrays and dictionaries may stand inside each other. Real ones reach five or six.
const MAX_DEPTH: usize = 32;

/// Objects inside one. The widths of a font of all Chinese characters are some 60,000.
const MAX_INSIDE: usize = 200_000;

/// Reads objects from bytes.
pub(super) struct Lexer<'a> {
    pub bytes: &'a [u8],
    pub at: usize,
    /// How many objects it has made since it was asked for one.
    pub made: usize,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Lexer<'a> {
        Lexer { bytes, at, made: 0 }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Goes past white space and comments.
    pub(super) fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'%' => {
                    let rest = &self.bytes[self.at..];
                    self.at += rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
                }
                _ if is_space(byte) => self.at += 1,
                _ => break,
            }
        }
    }

    /// The next object; `None` at the end, or where none is. Two numbers and `R` are a reference.
    pub(super) fn object(&mut self) -> Option<Object> {
        self.made = 0;
        let object = self.plain(0)?;
        Some(self.reference(object))
    }

    /// The same in a content stream, where there are no references.
    pub(super) fn operand(&mut self) -> Option<Object> {
        self.made = 0;
        self.plain(0)
    }

    /// A number may be the start of a reference.
    fn reference(&mut self, object: Object) -> Object {
        let Object::Number(number) = object else { return object };
        let start = self.at;
        let is_number = number.fract() == 0.0 && (0.0..4e9).contains(&number);
        if is_number && self.peek_digit() && matches!(self.plain(0), Some(Object::Number(_))) {
            self.skip_space();
            let behind = self.bytes.get(self.at + 1).copied();
            if self.peek() == Some(b'R') && !behind.is_some_and(is_regular) {
                self.at += 1;
                return Object::Reference(number as u32);
            }
        }
        self.at = start;
        object
    }

    fn peek_digit(&mut self) -> bool {
        self.skip_space();
        self.peek().is_some_and(|byte| byte.is_ascii_digit())
    }

    fn plain(&mut self, depth: usize) -> Option<Object> {
        self.made += 1;
        if depth > MAX_DEPTH || self.made > MAX_INSIDE {
            return None;
        }
        self.skip_space();
        let byte = self.peek()?;
        match byte {
            b'/' => {
                self.at += 1;
                Some(Object::Name(self.name().into()))
            }
            b'(' => Some(Object::String(self.literal().into())),
            b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => {
                self.at += 2;
                self.dict(depth).map(|dict| Object::Dict(Rc::new(dict)))
            }
            b'<' => Some(Object::String(self.hex().into())),
            b'[' => {
                self.at += 1;
                Some(Object::Array(self.list(b']', depth)?.into()))
            }
            b'0'..=b'9' | b'+' | b'-' | b'.' => Some(self.figure()),
            // What closes something that is not open, or is no sign of an object at all.
            _ if !is_regular(byte) => {
                self.at += 1;
                Some(Object::Word(char::from(byte).to_string().into()))
            }
            _ => Some(self.word()),
        }
    }

    fn word(&mut self) -> Object {
        let start = self.at;
        while self.peek().is_some_and(is_regular) {
            self.at += 1;
        }
        let word: String = self.bytes[start..self.at].iter().map(|&byte| char::from(byte)).collect();
        match word.as_str() {
            "true" => Object::Bool(true),
            "false" => Object::Bool(false),
            "null" => Object::Null,
            _ => Object::Word(word.into()),
        }
    }

    fn name(&mut self) -> String {
        let mut name = String::new();
        while let Some(byte) = self.peek().filter(|&byte| is_regular(byte)) {
            self.at += 1;
            let code = self.bytes.get(self.at..self.at + 2).filter(|_| byte == b'#');
            match code.and_then(|code| Some(hex_digit(code[0])? << 4 | hex_digit(code[1])?)) {
                Some(code) => {
                    name.push(char::from(code));
                    self.at += 2;
                }
                None => name.push(char::from(byte)),
            }
        }
        name
    }

    /// A number as PDFs write it; signs and points too many, as some programs leave, are passed over.
    fn figure(&mut self) -> Object {
        let start = self.at;
        let (mut value, mut scale, mut is_negative) = (0.0, None, false);
        while let Some(byte) = self.peek().filter(|&byte| is_regular(byte)) {
            match byte {
                b'-' if self.at == start => is_negative = true,
                b'+' | b'-' => {}
                b'.' => scale = scale.or(Some(1.0)),
                b'0'..=b'9' => {
                    let digit = f64::from(byte - b'0');
                    match &mut scale {
                        None => value = value * 10.0 + digit,
                        Some(scale) => {
                            *scale /= 10.0;
                            value += digit * *scale;
                        }
                    }
                }
                // As in `0R` or `1.5pt`: no number.
                _ => {
                    self.at = start;
                    return self.word();
                }
            }
            self.at += 1;
        }
        Object::Number(if is_negative { -value } else { value })
    }

    fn literal(&mut self) -> Vec<u8> {
        let (mut bytes, mut depth) = (Vec::new(), 0_usize);
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'(' => {
                    depth += 1;
                    if depth == 1 {
                        continue;
                    }
                }
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                b'\\' => {
                    self.escape(&mut bytes);
                    continue;
                }
                _ => {}
            }
            bytes.push(byte);
        }
        bytes
    }

    fn escape(&mut self, bytes: &mut Vec<u8>) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        match byte {
            b'n' => bytes.push(b'\n'),
            b'r' => bytes.push(b'\r'),
            b't' => bytes.push(b'\t'),
            b'b' => bytes.push(8),
            b'f' => bytes.push(12),
            b'\n' => {}
            b'\r' => self.at += usize::from(self.peek() == Some(b'\n')),
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = self.peek() else { break };
                    code = code << 3 | u32::from(digit - b'0');
                    self.at += 1;
                }
                bytes.push(code as u8);
            }
            _ => bytes.push(byte),
        }
    }

    fn hex(&mut self) -> Vec<u8> {
        let rest = &self.bytes[self.at + 1..];
        let length = rest.iter().position(|&byte| byte == b'>').unwrap_or(rest.len());
        self.at = (self.at + length + 2).min(self.bytes.len());
        let digits: Vec<u8> = rest[..length].iter().filter_map(|&byte| hex_digit(byte)).collect();
        digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).unwrap_or(&0)).collect()
    }

    /// Objects up to a sign that closes them.
    fn list(&mut self, close: u8, depth: usize) -> Option<Vec<Object>> {
        let mut objects = Vec::new();
        loop {
            self.skip_space();
            if self.peek()? == close {
                self.at += 1;
                return Some(objects);
            }
            match self.plain(depth + 1)? {
                // Numbers before it are a reference.
                Object::Word(word) if *word == *"R" => {
                    objects.pop();
                    let number = objects.pop().and_then(|number| number.count())?;
                    objects.push(Object::Reference(u32::try_from(number).ok()?));
                }
                // Whatever was to be closed is not.
                Object::Word(word) if matches!(&*word, "endobj" | "obj" | "stream" | ">") => return None,
                object => objects.push(object),
            }
        }
    }

    fn dict(&mut self, depth: usize) -> Option<Dict> {
        let mut dict = Dict::new();
        let objects = self.list(b'>', depth)?;
        self.at += usize::from(self.peek() == Some(b'>'));
        let mut objects = objects.into_iter().peekable();
        while let Some(key) = objects.next() {
            let Object::Name(key) = key else { continue };
            let value = objects.next().unwrap_or_default();
            dict.entry(key.to_string()).or_insert(value);
        }
        Some(dict)
    }
}

pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

/// May it stand in a word?
fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

pub(super) fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}
