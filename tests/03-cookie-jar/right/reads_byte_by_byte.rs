//! Reads the line in one pass, matches paths by hand, counts an age digit by digit, and sorts by moving each cookie
//! to its place.

impl SetCookie {
    pub fn parse(line: &[u8]) -> Result<Self, Ignored> {
        let mut pieces: Vec<Vec<u8>> = vec![Vec::new()];
        for &byte in line {
            match byte {
                b'\t' | 0x20..=0x7e | 0x80.. if byte != b';' => {
                    if let Some(piece) = pieces.last_mut() {
                        piece.push(byte);
                    }
                }
                b';' => pieces.push(Vec::new()),
                _ => return Err(Ignored::Control),
            }
        }
        let pair = pieces.remove(0);
        let (name, value) = if pair.contains(&b'=') { halves(&pair) } else { (Vec::new(), blanks_off(&pair)) };
        match name.len() + value.len() {
            0 => return Err(Ignored::Empty),
            1..=4096 => {}
            _ => return Err(Ignored::Size),
        }
        let mut attributes = Vec::new();
        for piece in pieces {
            let (mut name, value) = halves(&piece);
            name.make_ascii_lowercase();
            if !name.is_empty() && value.len() < 1025 {
                attributes.push(Attribute { name, value });
            }
        }
        Ok(Self { name, value, attributes })
    }
}

fn halves(piece: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let mut parts = piece.splitn(2, |&byte| byte == b'=');
    let name = blanks_off(parts.next().unwrap_or_default());
    (name, blanks_off(parts.next().unwrap_or_default()))
}

fn blanks_off(text: &[u8]) -> Vec<u8> {
    let is_text = |byte: &u8| !b" \t".contains(byte);
    match (text.iter().position(is_text), text.iter().rposition(is_text)) {
        (Some(first), Some(last)) => text[first..=last].to_vec(),
        _ => Vec::new(),
    }
}

pub fn default_path(request_path: &[u8]) -> &[u8] {
    if request_path.first() != Some(&b'/') {
        return b"/";
    }
    let mut end = request_path.len();
    while end > 0 && request_path[end - 1] != b'/' {
        end -= 1;
    }
    if end < 2 { b"/" } else { &request_path[..end - 1] }
}

pub fn cookie_path(attribute: Option<&[u8]>, request_path: &[u8]) -> Vec<u8> {
    match attribute {
        Some(path @ [b'/', ..]) => path.into(),
        _ => default_path(request_path).into(),
    }
}

pub fn path_matches(request_path: &[u8], cookie_path: &[u8]) -> bool {
    if request_path == cookie_path {
        return true;
    }
    let mut folder = cookie_path.to_vec();
    if folder.last() != Some(&b'/') {
        folder.push(b'/');
    }
    request_path.starts_with(&folder)
}

pub fn max_age(value: &[u8]) -> Option<Duration> {
    let text = std::str::from_utf8(value).ok()?;
    let digits = text.strip_prefix('-').unwrap_or(text);
    let mut seconds = 0_u64;
    for digit in digits.chars() {
        seconds = seconds.saturating_mul(10).saturating_add(digit.to_digit(10)?.into());
    }
    match digits.len() {
        0 => None,
        _ if digits.len() < text.len() => Some(Duration::ZERO),
        _ => Some(LONGEST.min(Duration::from_secs(seconds))),
    }
}

pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    let mut age = None;
    for value in set.all("max-age") {
        age = max_age(value).or(age);
    }
    match age {
        Some(Duration::ZERO) => Some(UNIX_EPOCH),
        Some(age) => now.checked_add(age),
        None => {
            let dates = set.all("expires").map(parse_date);
            let date = dates.fold(None, |last, date| date.or(last))?;
            Some(if date > now + LONGEST { now + LONGEST } else { date })
        }
    }
}

pub fn put(cookies: &mut Vec<Cookie>, mut new: Cookie) {
    for old in cookies.iter_mut() {
        if old.is_same_as(&new) {
            std::mem::swap(old, &mut new);
            old.created = new.created;
            return;
        }
    }
    cookies.push(new);
}

pub fn cookie_string(cookies: &[Cookie]) -> Option<Vec<u8>> {
    let mut order: Vec<usize> = Vec::new();
    for (index, cookie) in cookies.iter().enumerate() {
        let goes_before = |other: &usize| {
            let other = &cookies[*other];
            cookie.path.len() > other.path.len()
                || cookie.path.len() == other.path.len() && cookie.created < other.created
        };
        let place = order.iter().position(goes_before).unwrap_or(order.len());
        order.insert(place, index);
    }
    let mut text = Vec::new();
    for (count, index) in order.iter().enumerate() {
        if count > 0 {
            text.extend(b"; ");
        }
        let Cookie { name, value, .. } = &cookies[*index];
        text.extend(name);
        if !name.is_empty() {
            text.push(b'=');
        }
        text.extend(value);
    }
    if order.is_empty() { None } else { Some(text) }
}
