//! caught by: step_8::what_could_not_be_read_again_is_not_signed
//! Counts a tag's key only where it is alone. A handler takes out what stands beside it, and the layer
//! panics.

impl Value {
    pub(crate) fn nests_within(&self, depth: usize) -> bool {
        let is_tag = |dict: &Dict| dict.len() == 1 && dict.keys().all(|key| Tag::of(key).is_some());
        let own = match self {
            Self::Null | Self::Bool(_) | Self::Int(_) | Self::Float(_) | Self::Text(_) => 0,
            Self::Dict(dict) if is_tag(dict) => 2,
            Self::Tuple(_) => 2,
            _ => 1,
        };
        let Some(left) = depth.checked_sub(own) else {
            return false;
        };
        match self {
            Self::List(items) | Self::Tuple(items) => items.iter().all(|it| it.nests_within(left)),
            Self::Dict(dict) => dict.values().all(|it| it.nests_within(left)),
            _ => true,
        }
    }
}
