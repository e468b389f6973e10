//! A page with its pictures in one file, as browsers and Word save it (.mht, and many a .doc of a CMS): a MIME message in parts.

/// How deep parts are looked for in each other. Word puts one inside.
const MAX_DEPTH: usize = 4;
/// MIME has 70 bytes at most (RFC 2046, 5.1.1). Each byte of the message may be compared with all of them.
const LONGEST_BOUNDARY: usize = 200;

/// The bytes of the page in such a file, in whatever encoding; of a page made of frames, as Excel writes for several sheets, all of them.
/// `None` where the bytes are no such file, or there is no page in it.
pub(super) fn page(bytes: &[u8]) -> Option<Vec<u8>> {
    let (head, _) = parts_of(bytes)?;
    field(&head, "mime-version")?;
    let mut pages = Pages::default();
    html(bytes, 0, &mut pages);
    (!pages.bytes.is_empty()).then_some(pages.bytes)
}

/// The pages found so far.
#[derive(Default)]
struct Pages {
    bytes: Vec<u8>,
    /// Is one of them made of frames? Of another page the rest are headers and the like.
    frames: bool,
}

fn html(part: &[u8], depth: usize, pages: &mut Pages) -> Option<()> {
    let (head, body) = parts_of(part)?;
    let kind = field(&head, "content-type")?;
    if kind.trim_start().to_ascii_lowercase().starts_with("text/html") {
        let encoding = field(&head, "content-transfer-encoding").unwrap_or_default();
        let page = match encoding.trim().to_ascii_lowercase().as_str() {
            "quoted-printable" => quoted_printable(body),
            "base64" => base64(body),
            _ => body.to_vec(),
        };
        pages.frames |= find(&page, b"<frameset").is_some();
        pages.bytes.extend(page);
        return Some(());
    }
    if depth == MAX_DEPTH {
        return None;
    }
    let at = kind.to_ascii_lowercase().find("boundary=")? + "boundary=".len();
    let named = kind[at..].trim_start_matches('"').split(['"', ';']).next()?.trim_end();
    if named.len() > LONGEST_BOUNDARY {
        return None;
    }
    let boundary = ["--", named].concat();
    let mut rest = body;
    while let Some(at) = find(rest, boundary.as_bytes()) {
        rest = &rest[at + boundary.len()..];
        let end = find(rest, boundary.as_bytes()).unwrap_or(rest.len());
        // What is left of the boundary's own line belongs to no head.
        let start = rest[..end].iter().position(|&byte| byte == b'\n').map_or(end, |at| at + 1);
        html(&rest[start..end], depth + 1, pages);
        if !pages.bytes.is_empty() && !pages.frames {
            break;
        }
    }
    Some(())
}

/// The lines before the first blank one, and what stands behind it.
fn parts_of(message: &[u8]) -> Option<(String, &[u8])> {
    /// No head is longer, in bytes.
    const LONGEST: usize = 16 << 10;
    let start = message.iter().position(|byte| !byte.is_ascii_whitespace())?;
    let message = &message[start..];
    let near = &message[..message.len().min(LONGEST)];
    let (end, length) = find(near, b"\n\r\n").map(|at| (at, 3)).or_else(|| Some((find(near, b"\n\n")?, 2)))?;
    Some((String::from_utf8_lossy(&message[..end]).into_owned(), &message[end + length..]))
}

/// What a line of a head says under a name, the lines included that go on below it.
fn field(head: &str, name: &str) -> Option<String> {
    let mut found: Option<String> = None;
    for line in head.lines() {
        match (&mut found, line.split_once(':')) {
            (Some(value), _) if line.starts_with([' ', '\t']) => value.push_str(line),
            (Some(_), _) => break,
            (None, Some((known, value))) if known.trim_start_matches('\u{feff}').eq_ignore_ascii_case(name) => {
                found = Some(value.to_owned());
            }
            _ => {}
        }
    }
    found
}

fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some((&byte, behind)) = rest.split_first() {
        rest = behind;
        if byte != b'=' {
            bytes.push(byte);
            continue;
        }
        match behind {
            [b'\n', behind @ ..] | [b'\r', b'\n', behind @ ..] => rest = behind,
            [high, low, behind @ ..] if digit(*high).is_some() && digit(*low).is_some() => {
                bytes.extend(digit(*high).zip(digit(*low)).map(|(high, low)| high << 4 | low));
                rest = behind;
            }
            _ => bytes.push(byte),
        }
    }
    bytes
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

fn base64(body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(body.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for &byte in body {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            _ => continue,
        };
        bits = bits << 6 | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    bytes
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(message: &str) -> Option<String> {
        page(message.as_bytes()).map(|page| String::from_utf8(page).unwrap())
    }

    #[test]
    fn finds_the_page() {
        for (message, expected) in [
            ("MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>a</p>", "<p>a</p>"),
            (
                "\u{feff}From: <x>\nmime-version: 1.0\nContent-Type: text/html;\n charset=utf-8\nContent-Transfer-Encoding: Quoted-Printable\n\n<p a=3D1>=E5=85=AC=\n=e5=bc=80=</p>",
                "<p a=1>公开=</p>",
            ),
            (
                "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+5YWs\r\n5byAPC9wPg==\nno",
                "<p>公开</p>",
            ),
        ] {
            assert_eq!(read(message).as_deref(), Some(expected), "{message}");
        }
        let parts = "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"; boundary=\"--=_x\"\r\n\r\nThis is a page.\r\n\
                     ----=_x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n\
                     ----=_x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\nContent-Type: text/html\r\n\r\n<p>a</p>\r\n--y--\r\n\
                     ----=_x--\r\n";
        assert_eq!(read(parts).as_deref(), Some("<p>a</p>\r\n"));
    }

    /// Excel puts each sheet into a page of its own.
    #[test]
    fn a_page_of_frames_is_all_its_pages() {
        let parts = |first: &str| {
            let part = |page: &str| format!("--x\nContent-Type: text/html\n\n{page}\n");
            [
                "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n",
                &part(first),
                &part("<p>b</p>"),
                &part("<p>c</p>"),
                "--x--",
            ]
            .concat()
        };
        assert_eq!(read(&parts("<p>a</p>")).as_deref(), Some("<p>a</p>\n"));
        assert_eq!(
            read(&parts("<frameset></frameset>")).as_deref(),
            Some("<frameset></frameset>\n<p>b</p>\n<p>c</p>\n")
        );
    }

    #[test]
    fn other_files_are_none() {
        for message in [
            "",
            "<html>\n\nMIME-Version: 1.0",
            "甲: 乙\n\n丙",
            "MIME-Version: 1.0\n\n",
            "MIME-Version: 1.0\nContent-Type: text/plain\n\na",
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x",
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\n\n--\n--",
            "MIME-Version: 1.0\nContent-Type: text/html",
        ] {
            assert_eq!(read(message), None, "{message}");
        }
        let in_each_other = "\n--x\nContent-Type: multipart/mixed; boundary=x\n".repeat(10_000);
        assert_eq!(
            read(&format!("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n{in_each_other}")),
            None
        );
    }

    proptest! {
        #[test]
        fn ends_on_anything(message in "(MIME-Version: 1\n)?(Content-Type: (text/html|multipart/x; boundary=x|x)\n|Content-Transfer-Encoding: (base64|quoted-printable)\n|\n|--x|--|[a-f0-9=]{1,5}){0,20}") {
            page(message.as_bytes());
        }
    }
}
