//! caught by: step_8::a_login_in_bytes
//! Writes the user first, and cuts at the first dot.

impl Login {
    pub fn to_bytes(&self) -> Vec<u8> {
        format!("{}.{}", self.user, self.epoch).into_bytes()
    }

    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (user, epoch) = std::str::from_utf8(bytes).ok()?.split_once('.')?;
        let login = Self {
            user: user.to_owned(),
            epoch: epoch.parse().ok()?,
        };
        Some(login)
    }
}
