//! What is asked of a file by those who help to read it.

use super::object::{Dict, Object, Stream};

/// Objects by what leads to them.
pub(super) trait Objects {
    /// The whole file.
    fn bytes(&self) -> &[u8];
    /// What a reference leads to; anything else is itself.
    fn resolve(&self, object: &Object) -> Object;
    /// The object written here, with its number.
    fn object_at(&self, at: usize) -> Option<(u32, Object)>;
    /// The bytes of a stream as its filters make them, and whether that is all of it.
    fn data(&self, stream: &Stream) -> (Vec<u8>, bool);

    /// A value of a dictionary.
    fn get(&self, dict: &Dict, key: &str) -> Object {
        dict.get(key).map_or(Object::Null, |object| self.resolve(object))
    }
}
