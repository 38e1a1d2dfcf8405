//! Right: one pass over the bytes, a semicolon added at the end, and lines joined by semicolons.

pub fn parse(header: &[u8]) -> Vec<Pair> {
    let blank = |byte: &u8| *byte == 0x20 || *byte == 0x09;
    let mut pairs = Vec::new();
    let mut sides: [Vec<u8>; 2] = [Vec::new(), Vec::new()];
    let mut side = 0;
    for byte in header.iter().copied().chain([b';']) {
        if byte == b';' {
            if side == 0 {
                sides.swap(0, 1);
            }
            for text in &mut sides {
                while text.last().is_some_and(blank) {
                    text.pop();
                }
                while text.first().is_some_and(blank) {
                    text.remove(0);
                }
            }
            let [name, value] = std::mem::take(&mut sides);
            side = 0;
            if name.len() + value.len() > 0 {
                pairs.push(Pair { name, value });
            }
        } else if byte == b'=' && side == 0 {
            side = 1;
        } else {
            sides[side].push(byte);
        }
    }
    pairs
}

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let lines: Vec<&[u8]> = headers.get_all(COOKIE).iter().map(|line| line.as_bytes()).collect();
    parse(&lines.join(&b"; "[..]))
}
