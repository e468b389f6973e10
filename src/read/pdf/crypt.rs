//! Files that anyone may open, but that are encrypted all the same: with an empty password (ISO 32000-2, 7.6).

use super::object::{Dict, Object, Stream};
use super::objects::Objects;
use aes::cipher::{Block, BlockDecrypt, BlockEncrypt, KeyInit};
use aes::{Aes128, Aes256};
use md5::{Digest, Md5};
use sha2::{Sha256, Sha384, Sha512};

/// What stands in for a password that is too short.
const PADDING: [u8; 32] = [
    0x28, 0xbf, 0x4e, 0x5e, 0x4e, 0x75, 0x8a, 0x41, 0x64, 0x00, 0x4e, 0x56, 0xff, 0xfa, 0x01, 0x08, 0x2e, 0x2e, 0x00,
    0xb6, 0xd0, 0x68, 0x3e, 0x80, 0x2f, 0x0c, 0xa9, 0xfe, 0x64, 0x53, 0x69, 0x7a,
];

/// How streams are encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Method {
    None,
    Rc4,
    Aes128,
    Aes256,
}

/// The key of a file.
pub(super) struct Crypt {
    key: Vec<u8>,
    method: Method,
}

impl Crypt {
    /// The key that the empty password makes; `None` where it opens nothing.
    pub(super) fn new(file: &dyn Objects, encrypt: &Dict, trailer: &Dict) -> Option<Crypt> {
        let number = |key: &str| file.get(encrypt, key).number();
        let is_standard = file.get(encrypt, "Filter").name() == Some("Standard");
        let revision = number("R").filter(|_| is_standard)? as u32;
        let method = match number("V")? as u32 {
            1..=3 => Method::Rc4,
            4 | 5 => method(file, encrypt)?,
            _ => return None,
        };
        let bytes = |key: &str| file.get(encrypt, key).string().map(<[u8]>::to_vec);
        let (user, owner) = (bytes("U")?, bytes("O")?);
        if revision >= 5 {
            let key = new_key(revision, &user, &bytes("UE")?)?;
            return Some(Crypt { key, method });
        }
        let length = if revision == 2 { 5 } else { (number("Length").unwrap_or(40.0) as usize / 8).clamp(5, 16) };
        let length = if method == Method::Aes128 { 16 } else { length };
        let ids = file.get(trailer, "ID");
        let id = ids.array().first().map(|id| file.resolve(id));
        let id = id.as_ref().and_then(Object::string).unwrap_or_default();
        let permissions = number("P")? as i64 as u32;
        let is_plain = matches!(file.get(encrypt, "EncryptMetadata"), Object::Bool(false));
        let mark = if revision >= 4 && is_plain { &[0xff; 4][..] } else { &[] };
        let mut hash = md5(&[&PADDING, owner.get(..32)?, &permissions.to_le_bytes(), id, mark]);
        if revision >= 3 {
            (0..50).for_each(|_| hash = md5(&[&hash[..length]]));
        }
        let key = hash[..length].to_vec();
        is_right(revision, &key, id, &user).then_some(Crypt { key, method })
    }

    /// The bytes of a stream; `None` where they are no whole blocks.
    pub(super) fn stream(&self, stream: &Stream, bytes: &[u8]) -> Option<Vec<u8>> {
        let salt: &[u8] = if self.method == Method::Aes128 { b"sAlT" } else { &[] };
        let (number, generation) = (stream.number.to_le_bytes(), stream.generation.to_le_bytes());
        let own = || md5(&[&self.key, &number[..3], &generation[..2], salt]);
        match self.method {
            Method::None => Some(bytes.to_vec()),
            Method::Rc4 => Some(rc4(&own()[..(self.key.len() + 5).min(16)], bytes)),
            Method::Aes128 => unpadded(decrypt::<Aes128>(&own(), bytes.get(..16)?, bytes.get(16..)?)?),
            Method::Aes256 => unpadded(decrypt::<Aes256>(&self.key, bytes.get(..16)?, bytes.get(16..)?)?),
        }
    }
}

fn method(file: &dyn Objects, encrypt: &Dict) -> Option<Method> {
    let name = file.get(encrypt, "StmF");
    let Some(name) = name.name().filter(|name| *name != "Identity") else { return Some(Method::None) };
    let filters = file.get(encrypt, "CF");
    let filter = file.get(filters.dict()?, name);
    match file.get(filter.dict()?, "CFM").name()? {
        "None" => Some(Method::None),
        "V2" => Some(Method::Rc4),
        "AESV2" => Some(Method::Aes128),
        "AESV3" => Some(Method::Aes256),
        _ => None,
    }
}

/// Does the key open the file?
fn is_right(revision: u32, key: &[u8], id: &[u8], user: &[u8]) -> bool {
    if revision == 2 {
        return rc4(key, &PADDING) == user;
    }
    let mut proof = md5(&[&PADDING, id]).to_vec();
    for round in 0..20 {
        let key: Vec<u8> = key.iter().map(|byte| byte ^ round).collect();
        proof = rc4(&key, &proof);
    }
    user.get(..16) == Some(&proof)
}

/// The key since PDF 1.7: it is kept in the file, encrypted by what the password makes.
fn new_key(revision: u32, user: &[u8], kept: &[u8]) -> Option<Vec<u8>> {
    let (hash, salt, key_salt) = (user.get(..32)?, user.get(32..40)?, user.get(40..48)?);
    let made = |salt: &[u8]| if revision == 5 { Sha256::digest(salt).to_vec() } else { hardened(salt) };
    if made(salt) != hash {
        return None;
    }
    decrypt::<Aes256>(&made(key_salt), &[0; 16], kept.get(..32)?)
}

/// The hash of PDF 2.0, which takes its time.
fn hardened(salt: &[u8]) -> Vec<u8> {
    let mut hash = Sha256::digest(salt).to_vec();
    for round in 1_usize.. {
        let Some(made) = encrypt(&hash[..16], &hash[16..32], &hash.repeat(64)) else { break };
        let rest = made[..16].iter().map(|&byte| u32::from(byte)).sum::<u32>() % 3;
        hash = match rest {
            0 => Sha256::digest(&made).to_vec(),
            1 => Sha384::digest(&made).to_vec(),
            _ => Sha512::digest(&made).to_vec(),
        };
        let last = made.last().copied().map_or(0, usize::from);
        // It ends at the latest where a byte can be no larger.
        if round >= 64 && last + 32 <= round {
            break;
        }
    }
    hash.truncate(32);
    hash
}

fn md5(parts: &[&[u8]]) -> [u8; 16] {
    let mut hash = Md5::new();
    parts.iter().for_each(|part| hash.update(part));
    hash.finalize().into()
}

fn rc4(key: &[u8], bytes: &[u8]) -> Vec<u8> {
    let mut state: [u8; 256] = std::array::from_fn(|at| at as u8);
    let mut other = 0_u8;
    for at in 0..256 {
        other = other.wrapping_add(state[at]).wrapping_add(key[at % key.len()]);
        state.swap(at, usize::from(other));
    }
    let (mut at, mut other) = (0_u8, 0_u8);
    let next = |&byte: &u8| {
        at = at.wrapping_add(1);
        other = other.wrapping_add(state[usize::from(at)]);
        state.swap(usize::from(at), usize::from(other));
        let sum = state[usize::from(at)].wrapping_add(state[usize::from(other)]);
        byte ^ state[usize::from(sum)]
    };
    bytes.iter().map(next).collect()
}

/// Blocks that are chained.
fn decrypt<C: BlockDecrypt + KeyInit>(key: &[u8], start: &[u8], bytes: &[u8]) -> Option<Vec<u8>> {
    let cipher = C::new_from_slice(key).ok()?;
    let (mut made, mut before) = (Vec::with_capacity(bytes.len()), start);
    for block in bytes.chunks_exact(16) {
        let mut clear = Block::<C>::default();
        clear.copy_from_slice(block);
        cipher.decrypt_block(&mut clear);
        made.extend(clear.iter().zip(before).map(|(byte, before)| byte ^ before));
        before = block;
    }
    Some(made)
}

fn encrypt(key: &[u8], start: &[u8], bytes: &[u8]) -> Option<Vec<u8>> {
    let cipher = Aes128::new_from_slice(key).ok()?;
    let (mut made, mut before) = (Vec::with_capacity(bytes.len()), start.to_vec());
    for block in bytes.chunks_exact(16) {
        let mut mixed = Block::<Aes128>::default();
        mixed.iter_mut().zip(block.iter().zip(&before)).for_each(|(mixed, (byte, before))| *mixed = byte ^ before);
        cipher.encrypt_block(&mut mixed);
        made.extend(&mixed);
        before = mixed.to_vec();
    }
    Some(made)
}

/// Without the bytes that fill the last block.
fn unpadded(mut bytes: Vec<u8>) -> Option<Vec<u8>> {
    let padding = usize::from(*bytes.last()?);
    let is_padding = (1..=16).contains(&padding) && padding <= bytes.len();
    if is_padding {
        bytes.truncate(bytes.len() - padding);
    }
    Some(bytes)
}
