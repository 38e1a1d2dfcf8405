//! Step 2: takes bytes outside ASCII out of the value before it reads the number.
//! ("must hold" number 2.4 broken: `visits=3` with the byte E9 behind it is 3)

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(header) = headers.get(COOKIE) else {
        return 0;
    };
    let cookies: String = header.as_bytes().iter().map(|&byte| char::from(byte)).collect();
    let mut values = cookies
        .split(';')
        .filter_map(|piece| piece.trim_matches([' ', '\t']).split_once('='))
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value);
    match (values.next(), values.next()) {
        (Some(value), None) => {
            let ascii: String = value.chars().filter(char::is_ascii).collect();
            ascii.parse().unwrap_or(0)
        }
        _ => 0,
    }
}
