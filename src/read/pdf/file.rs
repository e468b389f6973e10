//! A PDF as a file: where each object lies, by its cross-reference or, where that is broken, by looking for them all.

use super::crypt::Crypt;
use super::filter;
use super::lexer::Lexer;
use super::object::{Dict, Object, Stream};
use super::objects::Objects;
use super::xref::{self, Place, Places};
use crate::document::{Lock, Note};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Bytes that filters make of all streams together. A report's pages and fonts are some 5 MB; pictures are not looked at.
const MAX_MADE: usize = 32 << 20;

/// Objects made of a whole file. A report has some thousands; one takes 24 bytes and more.
const MAX_OBJECTS: usize = 1 << 20;

/// How far an object may lead to another that is needed to read it.
const MAX_CHAIN: u32 = 12;

/// A file in memory.
pub(super) struct File<'a> {
    pub bytes: &'a [u8],
    pub trailer: Dict,
    places: RefCell<Places>,
    is_repaired: Cell<bool>,
    crypt: Option<Crypt>,
    known: RefCell<BTreeMap<u32, Object>>,
    packs: RefCell<BTreeMap<u32, Rc<Pack>>>,
    /// Bytes that filters may still make.
    left: Cell<usize>,
    made: Cell<usize>,
    depth: Cell<u32>,
    /// Was something left out for its size?
    pub is_cut: Cell<bool>,
}

/// An object stream: its bytes, and where in it which object starts.
struct Pack {
    bytes: Vec<u8>,
    starts: Vec<(u32, usize)>,
}

impl<'a> File<'a> {
    /// Finds the objects of a file.
    pub(super) fn open(bytes: &'a [u8]) -> Result<File<'a>, Note> {
        let mut file = File {
            bytes,
            trailer: Dict::new(),
            places: RefCell::default(),
            is_repaired: Cell::new(false),
            crypt: None,
            known: RefCell::default(),
            packs: RefCell::default(),
            left: Cell::new(MAX_MADE),
            made: Cell::new(0),
            depth: Cell::new(0),
            is_cut: Cell::new(false),
        };
        if let Some((places, trailer)) = xref::read(&file) {
            (file.places, file.trailer) = (RefCell::new(places), trailer);
        }
        file.unlock()?;
        if file.root().is_none() {
            file.repair();
            file.trailer = xref::found_trailer(&file).ok_or(Note::Damaged)?;
            file.unlock()?;
            file.packed_objects();
            file.root().ok_or(Note::Damaged)?;
        }
        Ok(file)
    }

    /// Makes the key, where the file is encrypted.
    fn unlock(&mut self) -> Result<(), Note> {
        let encrypt = self.get(&self.trailer, "Encrypt");
        if let Some(encrypt) = encrypt.dict() {
            self.crypt = Some(Crypt::new(self, encrypt, &self.trailer).ok_or(Note::Locked(Lock::Pages))?);
            self.known.borrow_mut().clear();
            self.packs.borrow_mut().clear();
        }
        Ok(())
    }

    /// The catalogue, where it leads to pages.
    pub(super) fn root(&self) -> Option<Object> {
        let root = self.get(&self.trailer, "Root");
        self.get(root.dict()?, "Pages").dict().is_some().then_some(root)
    }

    /// Looks for every object in the file itself.
    fn repair(&self) {
        self.is_repaired.set(true);
        *self.places.borrow_mut() = xref::scan(self.bytes);
        self.known.borrow_mut().clear();
        self.packs.borrow_mut().clear();
    }

    /// The objects in object streams, where no cross-reference says them.
    fn packed_objects(&self) {
        let streams = xref::object_streams(self.bytes);
        for stream in streams {
            let Some(pack) = self.pack(stream) else { continue };
            let mut places = self.places.borrow_mut();
            for (index, &(number, _)) in pack.starts.iter().enumerate() {
                places.entry(number).or_insert(Place::In { stream, index });
            }
        }
    }

    fn load(&self, number: u32) -> Object {
        if let Some(known) = self.known.borrow().get(&number) {
            return known.clone();
        }
        if self.depth.get() > MAX_CHAIN || self.made.get() > MAX_OBJECTS {
            self.is_cut.set(true);
            return Object::Null;
        }
        self.depth.set(self.depth.get() + 1);
        let object = self.find(number).unwrap_or_default();
        self.depth.set(self.depth.get() - 1);
        self.known.borrow_mut().insert(number, object.clone());
        object
    }

    fn find(&self, number: u32) -> Option<Object> {
        let place = self.places.borrow().get(&number).copied();
        let found = match place? {
            Place::At(at) => self.object_at(at).filter(|(found, _)| *found == number).map(|(_, object)| object),
            Place::In { stream, index } => self.packed(stream, index, number),
        };
        if found.is_none() && !self.is_repaired.get() {
            // The cross-reference is wrong: what it says of other objects may be, too.
            self.is_repaired.set(true);
            let mut places = self.places.borrow_mut();
            for (number, place) in xref::scan(self.bytes) {
                if !matches!(places.get(&number), Some(Place::In { .. })) {
                    places.insert(number, place);
                }
            }
            drop(places);
            self.known.borrow_mut().clear();
            return self.find(number);
        }
        found
    }

    /// How long a stream is: as it says, if it ends there, otherwise up to where it ends.
    fn length(&self, dict: &Dict, start: usize) -> Option<usize> {
        const END: &[u8] = b"endstream";
        let rest = self.bytes.get(start..)?;
        if let Some(length) = self.get(dict, "Length").count()
            && let Some(behind) = rest.get(length..)
        {
            let space = behind.iter().take(4).take_while(|byte| byte.is_ascii_whitespace()).count();
            if behind[space..].starts_with(END) {
                return Some(length);
            }
        }
        // Looking for it costs as much as reading it would.
        let near = &rest[..rest.len().min(self.left.get())];
        let found = near.windows(END.len()).position(|word| word == END).unwrap_or(near.len());
        self.left.set(self.left.get() - found);
        let line_end = match rest[..found] {
            [.., b'\r', b'\n'] => 2,
            [.., b'\r' | b'\n'] => 1,
            _ => 0,
        };
        Some(found - line_end)
    }

    /// An object in an object stream.
    fn packed(&self, stream: u32, index: usize, number: u32) -> Option<Object> {
        let pack = self.pack(stream)?;
        let start = pack.starts.get(index).filter(|(found, _)| *found == number);
        let (_, start) = start.or_else(|| pack.starts.iter().find(|(found, _)| *found == number))?;
        let mut lexer = Lexer::new(&pack.bytes, *start);
        let object = lexer.object();
        self.made.set(self.made.get() + lexer.made);
        object
    }

    fn pack(&self, number: u32) -> Option<Rc<Pack>> {
        if let Some(pack) = self.packs.borrow().get(&number) {
            return Some(Rc::clone(pack));
        }
        // One lies in no other.
        let Some(Place::At(_)) = self.places.borrow().get(&number).copied() else { return None };
        let Object::Stream(stream) = self.load(number) else { return None };
        let (bytes, _) = self.data(&stream);
        let count = self.get(&stream.dict, "N").count()?;
        let first = self.get(&stream.dict, "First").count()?;
        let mut lexer = Lexer::new(&bytes, 0);
        let mut starts = Vec::new();
        for _ in 0..count.min(bytes.len()) {
            let Some(number) = lexer.operand().and_then(|number| number.count()) else { break };
            let Some(start) = lexer.operand().and_then(|start| start.count()) else { break };
            starts.push((u32::try_from(number).ok()?, first.checked_add(start)?));
        }
        let pack = Rc::new(Pack { bytes, starts });
        self.packs.borrow_mut().insert(number, Rc::clone(&pack));
        Some(pack)
    }
}

impl Objects for File<'_> {
    fn bytes(&self) -> &[u8] {
        self.bytes
    }

    fn resolve(&self, object: &Object) -> Object {
        let mut object = object.clone();
        for _ in 0..MAX_CHAIN {
            let Object::Reference(number) = object else { return object };
            object = self.load(number);
        }
        Object::Null
    }

    fn object_at(&self, at: usize) -> Option<(u32, Object)> {
        let mut lexer = Lexer::new(self.bytes, at);
        let (number, generation) = (lexer.operand()?.count()?, lexer.operand()?.count()?);
        if !lexer.operand()?.is_word("obj") {
            return None;
        }
        let (number, generation) = (u32::try_from(number).ok()?, u32::try_from(generation).ok()?);
        let object = lexer.object()?;
        self.made.set(self.made.get() + lexer.made);
        let Object::Dict(dict) = &object else { return Some((number, object)) };
        lexer.skip_space();
        if !self.bytes[lexer.at.min(self.bytes.len())..].starts_with(b"stream") {
            return Some((number, object));
        }
        let mut start = lexer.at + 6;
        start += usize::from(self.bytes.get(start) == Some(&b'\r'));
        start += usize::from(self.bytes.get(start) == Some(&b'\n'));
        let length = self.length(dict, start)?;
        let stream = Stream { dict: (**dict).clone(), start, length, number, generation };
        Some((number, Object::Stream(Rc::new(stream))))
    }

    fn data(&self, stream: &Stream) -> (Vec<u8>, bool) {
        let Some(raw) = self.bytes.get(stream.start..stream.start + stream.length) else { return (Vec::new(), false) };
        let is_plain = stream.dict.get("Type").and_then(Object::name) == Some("XRef");
        let clear = self.crypt.as_ref().filter(|_| !is_plain).map(|crypt| crypt.stream(stream, raw));
        let raw = match &clear {
            Some(Some(clear)) => clear,
            Some(None) => return (Vec::new(), false),
            None => raw,
        };
        let (bytes, is_whole) = filter::decode(self, &stream.dict, raw, self.left.get());
        self.left.set(self.left.get().saturating_sub(bytes.len()));
        self.is_cut.set(self.is_cut.get() || self.left.get() == 0);
        (bytes, is_whole)
    }
}
