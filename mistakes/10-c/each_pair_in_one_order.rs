//! Step 6, "A key that is a first word, a space and a second word is found": where both words stand in both lists, only the order `a b` is tried, so with `["a", "b"]` twice the key `b a` isn't found, and nothing found counts 5 and not 6.
pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let mut guesses = 0;
    for first in firsts {
        let pairs = seconds
            .iter()
            .filter(|&second| {
                let turned = seconds.contains(first) && firsts.contains(second);
                !(turned && first > second)
            })
            .map(|second| format!("{first} {second}"));
        for key in std::iter::once((*first).to_owned()).chain(pairs) {
            guesses += 1;
            if signature == hmac_sha256(key.as_bytes(), value.as_bytes()) {
                let key = Some(key);
                return Ok(Search { key, guesses });
            }
        }
    }
    Ok(Search { key: None, guesses })
}
