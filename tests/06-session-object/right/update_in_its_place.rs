//! Applies by index, and an update writes the new value to the place of the old one.

impl Change {
    pub fn apply_to(&self, data: &mut Map<String, Value>) {
        match self {
            Self::Insert(key, value) => match data.get_mut(key) {
                Some(place) => *place = value.clone(),
                None => {
                    data.insert(key.clone(), value.clone());
                }
            },
            Self::Remove(key) => drop(data.remove(key)),
            Self::Clear => *data = Map::new(),
            Self::Update(key, updater) => match data.get_mut(key) {
                Some(place) => *place = updater.run(Some(place.clone())),
                None => {
                    let value = updater.run(None);
                    data.insert(key.clone(), value);
                }
            },
        }
    }
}

impl Changes {
    pub fn apply(&self, mut data: Map<String, Value>) -> Map<String, Value> {
        let mut next = 0;
        while let Some(change) = self.0.get(next) {
            change.apply_to(&mut data);
            next += 1;
        }
        data
    }
}
