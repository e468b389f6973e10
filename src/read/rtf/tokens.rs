//! The words, signs and bytes that an RTF file is made of.

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// A group starts, or ends.
    Open,
    Close,
    /// A word with its number, where it has one.
    Word(&'a str, Option<i32>),
    /// A sign behind a stroke that is no letter.
    Sign(u8),
    /// A byte of text, written in two digits.
    Byte(u8),
    /// Bytes of text as they are.
    Text(&'a [u8]),
}

/// The tokens of a file.
pub(super) struct Tokens<'a>(pub &'a [u8]);

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let (&first, rest) = self.0.split_first()?;
            match first {
                b'{' | b'}' => {
                    self.0 = rest;
                    return Some(if first == b'{' { Token::Open } else { Token::Close });
                }
                b'\\' => return self.behind_stroke(rest),
                // Lines end wherever a program likes.
                b'\r' | b'\n' => self.0 = rest,
                _ => {
                    let ends = |byte: &u8| matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n');
                    let length = self.0.iter().position(ends).unwrap_or(self.0.len());
                    let text;
                    (text, self.0) = self.0.split_at(length);
                    return Some(Token::Text(text));
                }
            }
        }
    }
}

impl<'a> Tokens<'a> {
    fn behind_stroke(&mut self, rest: &'a [u8]) -> Option<Token<'a>> {
        let (&first, behind) = rest.split_first()?;
        if first == b'\'' {
            let digits = behind.get(..2).and_then(|two| std::str::from_utf8(two).ok());
            let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
            self.0 = behind.get(if byte.is_some() { 2 } else { 0 }..)?;
            return Some(byte.map_or(Token::Sign(b'\''), Token::Byte));
        }
        if !first.is_ascii_alphabetic() {
            self.0 = behind;
            return Some(Token::Sign(first));
        }
        let length = rest.iter().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(length);
        let word = std::str::from_utf8(word).ok()?;
        let sign = usize::from(behind.first() == Some(&b'-'));
        let digits = behind.iter().skip(sign).take_while(|byte| byte.is_ascii_digit()).count();
        let end = if digits > 0 { sign + digits } else { 0 };
        let number = std::str::from_utf8(&behind[..end]).ok().filter(|text| !text.is_empty());
        // One too large for a number is none of a word that is known.
        let number = number.map(|text| text.parse().unwrap_or(i32::MAX));
        let space = usize::from(behind.get(end) == Some(&b' '));
        self.0 = &behind[end + space..];
        if word == "bin" {
            let length = number.and_then(|number| usize::try_from(number).ok()).unwrap_or(0);
            self.0 = self.0.get(length..).unwrap_or_default();
        }
        Some(Token::Word(word, number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_of_a_file() {
        let source = b"{\\rtf1\\ansi a\r\nb\\'c4\\~\\u-5 ?\\bin3 }}}\\'zz\\x}";
        let expected = [
            Token::Open,
            Token::Word("rtf", Some(1)),
            Token::Word("ansi", None),
            Token::Text(b"a"),
            Token::Text(b"b"),
            Token::Byte(0xc4),
            Token::Sign(b'~'),
            Token::Word("u", Some(-5)),
            Token::Text(b"?"),
            Token::Word("bin", Some(3)),
            Token::Sign(b'\''),
            Token::Text(b"zz"),
            Token::Word("x", None),
            Token::Close,
        ];
        assert_eq!(Tokens(source).collect::<Vec<_>>(), expected);
        for cut in 0..source.len() {
            Tokens(&source[..cut]).for_each(drop);
        }
    }
}
