//! RIGHT: IDs are drawn 32 at a time into a pool under one lock, and each byte is handed out once; parse encodes again and
//! compares; the seconds are one division by an exact product, with the two zeros asked first.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    if live == 0 || guesses_per_second == 0 {
        return f64::INFINITY;
    }
    let hits = u128::from(live) * u128::from(guesses_per_second);
    2_f64.powi(bits as i32) / hits as f64
}

impl SessionId {
    pub fn generate() -> Self {
        static POOL: std::sync::Mutex<Vec<[u8; BYTES]>> = std::sync::Mutex::new(Vec::new());
        let mut pool = POOL
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        loop {
            if let Some(bytes) = pool.pop() {
                return Self(bytes);
            }
            let mut fresh = [[0_u8; BYTES]; 32];
            for bytes in &mut fresh {
                getrandom::fill(bytes).expect("the operating system gives random bytes");
            }
            pool.extend(fresh);
        }
    }

    pub fn parse(text: &str) -> Result<Self, ParseError> {
        if text.len() != 22 {
            return Err(ParseError::Length(text.len()));
        }
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        if let Some((position, _)) = text
            .char_indices()
            .find(|&(_, character)| !alphabet.contains(character))
        {
            return Err(ParseError::Byte(position));
        }
        let decoded = URL_SAFE_NO_PAD.decode(text).unwrap_or_default();
        match <[u8; BYTES]>::try_from(decoded) {
            Ok(bytes) if URL_SAFE_NO_PAD.encode(bytes) == text => Ok(Self(bytes)),
            _ => Err(ParseError::SpareBits),
        }
    }
}
