//! Puts cookies into the jar, and writes those that are sent (section 5.7, steps 23 and 24; section 5.8.3, steps 4

#[allow(clippy::ptr_arg, reason = "an unwritten body neither adds nor removes")]
pub fn put(cookies: &mut Vec<Cookie>, mut new: Cookie) {
    let at = cookies.iter().position(|old| old.is_same_as(&new));
    let place = at.unwrap_or(cookies.len());
    if at.is_some() {
        new.created = cookies.remove(place).created;
    }
    cookies.insert(place, new);
}

pub fn cookie_string(cookies: &[Cookie]) -> Option<Vec<u8>> {
    let mut order: Vec<usize> = (0..cookies.len()).collect();
    order.sort_unstable_by(|one, other| {
        let (first, second) = (&cookies[*one], &cookies[*other]);
        let by_path = Reverse(first.path.len()).cmp(&Reverse(second.path.len()));
        by_path
            .then(first.created.cmp(&second.created))
            .then(one.cmp(other))
    });
    let shown = |at: &usize| {
        let cookie = &cookies[*at];
        if cookie.name.is_empty() {
            cookie.value.clone()
        } else {
            [cookie.name.as_slice(), cookie.value.as_slice()].join(&b'=')
        }
    };
    let shown: Vec<Vec<u8>> = order.iter().map(shown).collect();
    (!shown.is_empty()).then(|| shown.join(&b"; "[..]))
}
