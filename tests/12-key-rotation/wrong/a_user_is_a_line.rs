//! caught by: step_8::a_login_in_bytes
//! Reads a user as one line, so that `alice` comes back for `alice` with a line end.

impl Login {
    pub fn to_bytes(&self) -> Vec<u8> {
        format!("{}\n{}", self.epoch, self.user).into_bytes()
    }

    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (epoch, user) = std::str::from_utf8(bytes).ok()?.split_once('\n')?;
        Some(Self {
            user: user.lines().next().unwrap_or_default().to_owned(),
            epoch: epoch.parse().ok()?,
        })
    }
}
