//! 2.1/2.2: get takes out of the view what it could not read as a T

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let mut state = self.state();
        let read = from_json(state.view.get(key).cloned()?);
        if read.is_none() {
            state.view.remove(key);
        }
        read
    }
}
