//! What becomes of a Word document where tracked changes are accepted or rejected, worked out apart from the crate; and the entries of
//! an archive as they lie in it.

/// The main part with every change accepted, or rejected; comments are taken out.
#[must_use]
pub fn settled(xml: &str, accept: bool) -> String {
    let (dropped, opened) = if accept { ("w:del", "w:ins") } else { ("w:ins", "w:del") };
    let mut text = String::new();
    let mut depth = 0;
    for piece in pieces(xml) {
        let name = name(piece);
        let one = piece.ends_with("/>");
        if name == dropped && !one {
            depth += if piece.starts_with("</") { -1 } else { 1 };
        } else if depth == 0 && (name != opened || one) && !name.starts_with("w:commentRange") {
            text.push_str(&piece.replace("w:delText", "w:t"));
        }
    }
    assert_eq!(depth, 0);
    let reference = |text: &str| {
        let (from, _) = text.match_indices("<w:r><w:commentReference").next()?;
        Some(from..from + text[from..].find("</w:r>")? + 6)
    };
    while let Some(place) = reference(&text) {
        text.replace_range(place, "");
    }
    text
}

/// Tags and what stands between them.
fn pieces(xml: &str) -> impl Iterator<Item = &str> {
    let mut rest = xml;
    std::iter::from_fn(move || {
        let end = match rest.find('<') {
            None if rest.is_empty() => return None,
            None => rest.len(),
            Some(0) => rest.find('>').unwrap() + 1,
            Some(start) => start,
        };
        let (piece, behind) = rest.split_at(end);
        rest = behind;
        Some(piece)
    })
}

fn name(piece: &str) -> &str {
    let inside = piece.trim_start_matches('<').trim_start_matches('/');
    if piece.starts_with('<') { inside.split([' ', '>', '/']).next().unwrap_or_default() } else { "" }
}

/// What stands where it may not, by the rules of the standard on what changes and comments may stand in.
#[must_use]
pub fn misplaced(xml: &str) -> Vec<String> {
    const OF_PARAGRAPHS: [&str; 9] = [
        "w:p",
        "w:hyperlink",
        "w:sdtContent",
        "w:ins",
        "w:del",
        "w:fldSimple",
        "w:smartTag",
        "w:moveTo",
        "w:customXml",
    ];
    let mut open: Vec<(&str, usize)> = Vec::new();
    let mut faults = Vec::new();
    for piece in pieces(xml).filter(|piece| piece.starts_with('<') && !piece.starts_with("<?")) {
        let own = name(piece);
        if piece.starts_with("</") {
            if open.pop().map(|(name, _)| name) != Some(own) {
                faults.push(format!("{piece} ends nothing"));
            }
            continue;
        }
        let (above, before) = open.last_mut().map_or(("", 0), |(name, count)| {
            *count += 1;
            (*name, *count - 1)
        });
        let is_in = |name: &str| open.iter().any(|(open, _)| *open == name);
        let fits = match own {
            "w:commentRangeStart" | "w:commentRangeEnd" => OF_PARAGRAPHS.contains(&above) && above != "w:del",
            "w:ins" | "w:del" if !piece.ends_with("/>") => OF_PARAGRAPHS.contains(&above),
            "w:r" => OF_PARAGRAPHS.contains(&above),
            "w:delText" => above == "w:r" && is_in("w:del"),
            "w:t" | "w:commentReference" => above == "w:r" && !is_in("w:del"),
            "w:pPr" => above == "w:p" && before == 0,
            "w:rPr" => above == "w:pPr" || above == "w:r" && before == 0,
            _ => true,
        };
        if !fits {
            faults.push(format!("{piece} in {above}"));
        }
        if !piece.ends_with("/>") {
            open.push((own, 0));
        }
    }
    faults.extend(open.iter().map(|(name, _)| format!("{name} does not end")));
    let ids = |tag: &str| xml.split(tag).skip(1).filter_map(|rest| rest.split('"').nth(1)).collect::<Vec<_>>();
    for tags in [vec!["<w:ins ", "<w:del "], vec!["<w:commentRangeStart "], vec!["<w:commentReference "]] {
        let mut all: Vec<&str> = tags.iter().flat_map(|tag| ids(tag)).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        if all.len() < count {
            faults.push(format!("{tags:?}: a number is there twice"));
        }
    }
    faults
}

/// The part with neighbouring runs of the same properties joined: what a reader and a program see.
#[must_use]
pub fn joined(xml: &str) -> String {
    let mut text = String::new();
    let mut last: Option<String> = None;
    let mut rest = xml;
    while let Some(at) = ["<w:r>", "<w:r "].iter().filter_map(|tag| rest.find(tag)).min() {
        if at > 0 {
            last = None;
        }
        text.push_str(&rest[..at]);
        let end = rest[at..].find("</w:r>").unwrap() + at + 6;
        let run = &rest[at..end];
        let inside = &run[run.find('>').unwrap() + 1..run.len() - 6];
        let (properties, inside) = match inside.find("</w:rPr>") {
            Some(end) if inside.starts_with("<w:rPr>") => inside.split_at(end + 8),
            _ => ("", inside),
        };
        let plain: String = pieces(inside).filter(|piece| name(piece) != "w:t").collect();
        if last.as_deref() != Some(properties) {
            text.push_str(&["⟦", properties, "⟧"].concat());
        }
        text.push_str(&plain);
        last = Some(properties.to_owned());
        rest = &rest[end..];
    }
    // One tag or two is the same paragraph.
    (text + rest).replace("<w:p/>", "<w:p></w:p>")
}

/// An entry of an archive: its name, all of its bytes from the local header on, and what it holds.
pub struct Lying {
    pub name: String,
    pub raw: Vec<u8>,
    pub date: [u8; 4],
    pub bytes: Vec<u8>,
}

/// The entries in the order of the directory.
#[must_use]
pub fn entries(archive: &[u8]) -> Vec<Lying> {
    let half = |at: usize| usize::from(archive[at]) | usize::from(archive[at + 1]) << 8;
    let word = |at: usize| half(at) | half(at + 2) << 16;
    let end = archive.windows(4).rposition(|mark| mark == b"PK\x05\x06").unwrap();
    let (mut at, mut found) = (word(end + 16), Vec::new());
    for _ in 0..half(end + 10) {
        assert_eq!(&archive[at..at + 4], b"PK\x01\x02");
        let (header, packed) = (word(at + 42), word(at + 20));
        let start = header + 30 + half(header + 26) + half(header + 28);
        let data = &archive[start..start + packed];
        let bytes = match half(at + 10) {
            0 => data.to_vec(),
            _ => miniz_oxide::inflate::decompress_to_vec(data).unwrap(),
        };
        assert_eq!((bytes.len(), super::office::crc(&bytes) as usize), (word(at + 24), word(at + 16)));
        found.push(Lying {
            name: String::from_utf8(archive[at + 46..at + 46 + half(at + 28)].to_vec()).unwrap(),
            raw: archive[header..start + packed].to_vec(),
            date: archive[at + 12..at + 16].try_into().unwrap(),
            bytes,
        });
        at += 46 + half(at + 28) + half(at + 30) + half(at + 32);
    }
    found
}

/// The text of an entry.
#[must_use]
pub fn part(archive: &[u8], name: &str) -> String {
    let found = entries(archive).into_iter().find(|entry| entry.name == name);
    String::from_utf8(found.unwrap_or_else(|| panic!("{name}")).bytes).unwrap()
}

/// The archive with another text in an entry, made anew.
#[must_use]
pub fn with_part(archive: &[u8], name: &str, text: &str) -> Vec<u8> {
    let entry = |entry: Lying| {
        let bytes = if entry.name == name { text.as_bytes().to_vec() } else { entry.bytes };
        super::office::entry(&entry.name, bytes)
    };
    super::office::zip(&entries(archive).into_iter().map(entry).collect::<Vec<_>>())
}
