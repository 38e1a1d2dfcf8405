//! Encodes and decodes base64url by hand, draws two numbers of 64 bits, counts backwards.

impl SessionId {
    pub fn generate() -> Self {
        let half = || getrandom::u64().expect("the operating system has no randomness");
        let bits = (u128::from(half()) << 64) | u128::from(half());
        Self(bits.to_le_bytes())
    }

    pub fn text(&self) -> String {
        let bits = u128::from_be_bytes(self.0);
        let digit = |place: u32| match place {
            0 => (bits << 4) & 63,
            _ => (bits >> (6 * place - 4)) & 63,
        };
        let letter = |place| char::from(ALPHABET[digit(place) as usize]);
        (0..22).rev().map(letter).collect()
    }

    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let mut bits: u128 = 0;
        let mut spare = 0;
        for (position, byte) in text.bytes().enumerate() {
            let digit = ALPHABET.iter().position(|&letter| letter == byte);
            let digit = digit.ok_or(ParseError::Byte(position))?;
            if position < 21 {
                bits = (bits << 6) | digit as u128;
            } else {
                bits = (bits << 2) | (digit >> 4) as u128;
                spare = digit & 15;
            }
            if position > 21 {
                return Err(ParseError::Length(text.len()));
            }
        }
        match (text.len(), spare) {
            (22, 0) => Ok(Self(bits.to_be_bytes())),
            (22, _) => Err(ParseError::SpareBits),
            (length, _) => Err(ParseError::Length(length)),
        }
    }
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.debug_struct("SessionId").finish_non_exhaustive()
    }
}

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    let guesses = (0..bits).fold(1.0, |possible, _| possible * 2.0) / live as f64;
    guesses / guesses_per_second as f64
}

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let mut ids = Vec::with_capacity(1000);
    let text = seen.last().and_then(|id| decode(id)).unwrap_or_default();
    let mut parts = text.split('.');
    let (Some(millis), Some(worker), None) = (parts.next(), parts.next(), parts.next()) else {
        return ids;
    };
    let canonical =
        |text: &str, number: Option<u64>| number.is_some_and(|it| it.to_string() == text);
    if !canonical(millis, millis.parse().ok())
        || !canonical(worker, worker.parse::<u16>().ok().map(u64::from))
        || encode(&text) != seen[seen.len() - 1]
    {
        return ids;
    }
    for milli in (0..1000).rev() {
        ids.push(encode(&format!("{}.{worker}", at * 1000 + milli)));
    }
    ids
}
