//! caught by: step_1::keeps_the_order_and_every_pair
//! also by: step_1::survives_any_bytes
//! Takes `$Version` for the version of an older standard.

pub fn parse(header: &[u8]) -> Vec<Pair> {
    header
        .split(|&byte| byte == b';')
        .map(pair)
        .filter(|pair| !(pair.name.is_empty() && pair.value.is_empty()))
        .filter(|pair| !pair.name.starts_with(b"$"))
        .collect()
}
