//! caught by: step_1::keeps_the_order_and_every_pair
//! Throws away what follows a semicolon at the end, after the empty pieces have gone already.

pub fn parse(header: &[u8]) -> Vec<Pair> {
    let pieces = header.split(|&byte| byte == b';').map(pair);
    let mut pairs: Vec<Pair> = pieces
        .filter(|pair| !(pair.name.is_empty() && pair.value.is_empty()))
        .collect();
    if header.ends_with(b";") && pairs.len() > 1 {
        pairs.pop();
    }
    pairs
}
