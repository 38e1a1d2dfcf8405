//! A stand-in for the session that the book builds, with its methods and nothing behind them: one
//! map for everybody, in memory. It lets the first page's handlers compile and run before chapter 07.

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

type Values = Arc<Mutex<HashMap<String, bool>>>;

#[derive(Clone, Default)]
pub struct Session(Values);

impl Session {
    pub fn insert(&self, key: &str, value: bool) {
        self.values(|values| values.insert(key.to_owned(), value));
    }

    pub fn get(&self, key: &str) -> Option<bool> {
        self.values(|values| values.get(key).copied())
    }

    pub fn remove(&self, key: &str) {
        self.values(|values| values.remove(key));
    }

    fn values<T>(&self, f: impl FnOnce(&mut HashMap<String, bool>) -> T) -> T {
        f(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl FromRequestParts<Session> for Session {
    type Rejection = Infallible;

    async fn from_request_parts(_: &mut Parts, state: &Session) -> Result<Self, Infallible> {
        Ok(state.clone())
    }
}
