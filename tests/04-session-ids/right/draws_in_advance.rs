//! Draws for 256 IDs at once, counts in 128 bits, computes with logarithms, and asks for the errors in another
//! order.

impl SessionId {
    pub fn generate() -> Self {
        thread_local! {
            static DRAWN: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
        }
        DRAWN.with_borrow_mut(|drawn| {
            if drawn.is_empty() {
                drawn.resize(256 * BYTES, 0);
                getrandom::fill(drawn).expect("without randomness there are no IDs");
            }
            let mut bytes = [0; BYTES];
            bytes.fill_with(|| drawn.pop().expect("as many bytes as IDs ask for"));
            Self(bytes)
        })
    }

    pub fn parse(text: &str) -> Result<Self, ParseError> {
        if let Some(position) = text.bytes().position(|byte| !is_base64url(byte)) {
            return Err(ParseError::Byte(position));
        }
        let bytes: [u8; CHARACTERS] = match text.as_bytes().try_into() {
            Ok(bytes) => bytes,
            Err(_) => return Err(ParseError::Length(text.len())),
        };
        match URL_SAFE_NO_PAD.decode(bytes) {
            Ok(decoded) => match decoded.try_into() {
                Ok(bytes) => Ok(Self(bytes)),
                Err(_) => Err(ParseError::Length(text.len())),
            },
            Err(_) => Err(ParseError::SpareBits),
        }
    }
}

use std::cell::RefCell;

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.pad("a SessionId, which is a secret")
    }
}

pub fn log_line(cookie: &str) -> String {
    let mut line = String::from("request: ");
    match SessionId::parse(cookie) {
        Ok(id) => line.push_str(&StoreKey::of(&id).to_string()[..8]),
        Err(error) => line.push_str(&error.to_string()),
    }
    line
}

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let read = |id: &String| -> Option<u128> {
        let text = decode(id).filter(|text| encode(text) == *id)?;
        let is_plain = text == "0" || (!text.starts_with('0') && !text.is_empty());
        let digits = is_plain && text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse().ok().filter(|_| digits)?;
        (number <= u128::from(u64::MAX)).then_some(number)
    };
    let last = seen.iter().try_fold(None, |before, id| {
        let number = read(id)?;
        (before < Some(number)).then_some(Some(number))
    })??;
    (last < u128::from(u64::MAX)).then(|| encode(&(last + 1).to_string()))
}

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let candidates = || {
        let id = seen.last()?;
        let text = decode(id)?;
        let (_, worker) = text.split_once('.')?;
        let clock = Clock::of_worker(worker.parse().ok()?);
        let millis = text.strip_suffix(worker)?.strip_suffix('.')?.parse().ok()?;
        (clock.draw(millis) == *id).then_some(clock)
    };
    let Some(clock) = candidates() else {
        return vec![];
    };
    let odd = (0..500).map(|half| 2 * half + 1);
    let even = (0..500).map(|half| 2 * half);
    odd.chain(even)
        .map(|milli| clock.draw(at * 1000 + milli))
        .collect()
}

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    (f64::from(bits) - (live as f64).log2() - (guesses_per_second as f64).log2()).exp2()
}
