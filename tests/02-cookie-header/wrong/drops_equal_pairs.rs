//! caught by: step_1::keeps_the_order_and_every_pair
//! also by: step_2::several_lines_are_as_one
//! Two cookies that agree are one, until a reader counts them.

pub fn parse(header: &[u8]) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = header
        .split(|&byte| byte == b';')
        .map(pair)
        .filter(|pair| !(pair.name.is_empty() && pair.value.is_empty()))
        .collect();
    pairs.dedup();
    pairs
}
