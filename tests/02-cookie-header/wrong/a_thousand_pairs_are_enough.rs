//! caught by: step_1::keeps_the_order_and_every_pair
//! Takes the first 1,024 pairs.

pub fn parse(header: &[u8]) -> Vec<Pair> {
    header
        .split(|&byte| byte == b';')
        .take(1024)
        .map(pair)
        .filter(|pair| !(pair.name.is_empty() && pair.value.is_empty()))
        .collect()
}
