//! Step 3: writes the digits in a loop that ends at zero, so that zero has none.
//! ("must hold" number 3.1 broken: `visits_cookie(0)` begins with `visits=;`)

pub fn visits_cookie(count: u64) -> HeaderValue {
    let mut digits: Vec<char> = Vec::new();
    let mut rest = count;
    while rest > 0 {
        digits.push(char::from(b'0' + (rest % 10) as u8));
        rest /= 10;
    }
    let number: String = digits.iter().rev().collect();
    HeaderValue::try_from(format!("visits={number}; Path=/; Max-Age=31536000"))
        .expect("digits and letters are allowed in a header")
}
