//! RIGHT: an update takes the old value out of the data, and puts it back if the function panics; a clear
//! puts a new map there; a list is walked as a slice.

impl Change {
    /// Makes this change to `data`.
    pub fn apply_to(&self, data: &mut Map<String, Value>) {
        match self {
            Self::Insert(key, value) => match data.get_mut(key) {
                Some(place) => *place = value.clone(),
                None => {
                    data.insert(key.clone(), value.clone());
                }
            },
            Self::Remove(key) => data.retain(|other, _| other != key),
            Self::Clear => *data = Map::new(),
            Self::Update(key, updater) => {
                let old = data.remove(key);
                let kept = old.clone();
                let run = std::panic::AssertUnwindSafe(|| updater.run(old));
                match std::panic::catch_unwind(run) {
                    Ok(value) => {
                        data.insert(key.clone(), value);
                    }
                    Err(panic) => {
                        if let Some(value) = kept {
                            data.insert(key.clone(), value);
                        }
                        std::panic::resume_unwind(panic);
                    }
                }
            }
        }
    }
}

impl Changes {
    /// What becomes of `data`, also where other requests have changed it since these changes were noted.
    pub fn apply(&self, mut data: Map<String, Value>) -> Map<String, Value> {
        let mut rest = self.0.as_slice();
        while let [first, others @ ..] = rest {
            first.apply_to(&mut data);
            rest = others;
        }
        data
    }
}
