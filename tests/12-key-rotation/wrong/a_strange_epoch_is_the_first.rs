//! caught by: step_8::a_login_in_bytes
//! Takes bytes without an epoch for a login of the first.

impl Login {
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let (epoch, user) = text.split_once('.').unwrap_or(("0", text));
        let (user, epoch) = (user.to_owned(), epoch.parse().unwrap_or(0));
        Some(Self { user, epoch })
    }
}
