//! caught by: step_6::stops_at_the_key
//! Begins with the word that the cookie says, if it is in the list: the count depends on the cookie.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let fits = |key: &str| hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature;
    let firsts = firsts.iter().copied();
    let (mut firsts, others): (Vec<&str>, Vec<&str>) = firsts.partition(|&it| it == value);
    firsts.extend(others);
    let mut guesses = 0;
    for first in firsts {
        let alone = std::iter::once(first.to_owned());
        let pairs = seconds.iter().map(|second| format!("{first} {second}"));
        for key in alone.chain(pairs) {
            guesses += 1;
            if fits(&key) {
                let key = Some(key);
                return Ok(Search { key, guesses });
            }
        }
    }
    Ok(Search { key: None, guesses })
}
