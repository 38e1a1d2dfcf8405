//! caught by: step_1::decodes_nothing
//! also by: step_1::survives_any_bytes, step_1::whatever_stands_between_the_ends_stays
//! Cuts at commas as well, as an older standard had it: a part of a value becomes a cookie.

pub fn parse(header: &[u8]) -> Vec<Pair> {
    header
        .split(|&byte| matches!(byte, b';' | b','))
        .map(pair)
        .filter(|pair| !(pair.name.is_empty() && pair.value.is_empty()))
        .collect()
}
