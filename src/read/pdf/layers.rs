//! Layers that are not shown.

use super::content::Drawing;
use super::object::{Dict, Object};
use super::objects::Objects;

impl Drawing<'_, '_, '_, '_> {
    pub(super) fn is_off(&self, operands: &[Object]) -> bool {
        let [Object::Name(tag), Object::Name(name)] = operands else { return false };
        **tag == *"OC" && self.resource("Properties", name).is_some_and(|layer| self.is_listed_off(&layer))
    }

    pub(super) fn is_layer_off(&self, dict: &Dict) -> bool {
        dict.get("OC").is_some_and(|layer| self.is_listed_off(layer))
    }

    /// Is a layer, or each of a group, one of those that the file says are off?
    fn is_listed_off(&self, layer: &Object) -> bool {
        let file = self.reader.file;
        let of_group = file.resolve(layer).dict().and_then(|dict| dict.get("OCGs").cloned());
        let layers = match &of_group {
            Some(Object::Array(layers)) => &layers[..],
            Some(layer) => std::slice::from_ref(layer),
            None => std::slice::from_ref(layer),
        };
        let usual = || {
            let root = file.root()?;
            let layers = file.get(root.dict()?, "OCProperties");
            Some(file.get(layers.dict()?, "D"))
        };
        let usual = usual().unwrap_or(Object::Null);
        let Some(usual) = usual.dict() else { return false };
        let lists = |key: &str, layer: &Object| {
            let is_it = |one: &Object| matches!((one, layer), (Object::Reference(a), Object::Reference(b)) if a == b);
            file.get(usual, key).array().iter().any(is_it)
        };
        let is_off = |layer: &Object| match file.get(usual, "BaseState").name() {
            Some("OFF") => !lists("ON", layer),
            _ => lists("OFF", layer),
        };
        !layers.is_empty() && layers.iter().all(is_off)
    }
}
