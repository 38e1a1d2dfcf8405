//! Step 8.3: an empty place counts as none: `memory` takes it, and the others are at their usual place. ("must hold" numbers
//! 8.1 and 8.3 broken; a setting such as `--at ""` or `--at "$UNSET"` is ignored)

impl Setting {
    pub fn parse(store: &str, at: Option<&str>) -> Result<Self, SettingError> {
        let at = at.filter(|at| !at.is_empty());
        match (store, at) {
            ("memory", None) => Ok(Self::Memory),
            ("memory", Some(_)) => Err(SettingError::NoPlace("memory")),
            ("sqlite", Some(at)) if at.contains("://") => Err(SettingError::NoPlace("sqlite")),
            ("sqlite", at) => Ok(Self::Sqlite(PathBuf::from(at.unwrap_or("sessions.db")))),
            ("redis", at) => {
                let url = at.unwrap_or("redis://127.0.0.1:6379");
                Ok(Self::Redis(url.to_owned()))
            }
            ("memcached", at) => {
                let address = at.unwrap_or("127.0.0.1:11211");
                Ok(Self::Memcached(address.to_owned()))
            }
            (other, _) => Err(SettingError::Unknown(other.to_owned())),
        }
    }
}
