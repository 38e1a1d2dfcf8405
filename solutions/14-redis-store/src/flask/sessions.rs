//! Flask-Session's records in Redis.

use memory_store::{Saved, StoreError};
use redis::cmd;

use crate::RedisStore;
use crate::flask::{FlaskId, FlaskSession};
use crate::scripts::REPLACE;

/// How long Flask-Session keeps a session, unless `PERMANENT_SESSION_LIFETIME` says otherwise: 31 days,
/// in seconds.
pub(crate) const MONTH: u64 = 2_678_400;

/// The sessions of a Flask app that uses Flask-Session.
#[derive(Clone)]
pub struct FlaskSessions(pub(crate) RedisStore);

// ANCHOR: told
/// What the browser has to be told after a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// Nothing.
    Nothing,
    /// It gets this ID.
    NewId(FlaskId),
    /// It has no ID any more.
    NoId,
    /// Its session ended while the handler was at work, and nothing was saved.
    SessionEnded,
}
// ANCHOR_END: told

impl FlaskSessions {
    /// The sessions in the Redis behind `store`. They have nothing to do with those of the store itself.
    pub fn beside(store: RedisStore) -> Self {
        Self(store)
    }

    // ANCHOR: calls
    /// The session with this ID, if there is one.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`], where the value isn't what Flask-Session writes now; otherwise
    /// [`StoreError::Unavailable`].
    pub async fn fetch(&self, id: &FlaskId) -> Result<Option<FlaskSession>, StoreError> {
        // step 11: find it, and replace it
        let mut redis = self.0.redis.clone();
        let mut get = cmd("GET");
        get.arg(id.key());
        let value: Option<Vec<u8>> = self.0.in_time(get.query_async(&mut redis)).await?;
        let session = value.map(|value| FlaskSession::read(&value)).transpose();
        session.map_err(|damage| StoreError::Damaged(damage.into()))
    }

    /// Puts a session in the place of the one that was there, for another 31 days.
    ///
    /// A session that is gone stays gone. More can't be promised: the format has no version, and what
    /// another request saved since is overwritten.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unstorable`], where the session couldn't be read again; [`StoreError::Damaged`], where
    /// a list or the like lies under the key; and otherwise [`StoreError::Unavailable`].
    pub async fn replace(&self, id: &FlaskId, session: &FlaskSession) -> Result<Saved, StoreError> {
        // step 11: find it, and replace it
        session.check_depth()?;
        let mut redis = self.0.redis.clone();
        let mut script = REPLACE.key(id.key());
        script.arg(session.write()).arg(MONTH);
        let done: bool = self.0.in_time(script.invoke_async(&mut redis)).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
    // ANCHOR_END: calls

    /// Keeps a session under a new ID.
    ///
    /// # Errors
    ///
    /// Those of [`replace`](Self::replace).
    pub async fn begin(&self, session: &FlaskSession) -> Result<FlaskId, StoreError> {
        session.check_depth()?;
        let mut redis = self.0.redis.clone();
        let id = FlaskId::generate();
        let mut set = cmd("SET");
        set.arg(id.key()).arg(session.write());
        set.arg("NX").arg("EX").arg(MONTH);
        let done: Option<()> = self.0.in_time(set.query_async(&mut redis)).await?;
        let taken = || StoreError::Unavailable("an ID of 256 bits was drawn twice".into());
        done.map(|()| id).ok_or_else(taken)
    }

    /// Removes a session.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unavailable`].
    pub async fn end(&self, id: &FlaskId) -> Result<(), StoreError> {
        let mut redis = self.0.redis.clone();
        let mut del = cmd("DEL");
        del.arg(id.key());
        self.0.in_time(del.query_async(&mut redis)).await
    }

    // ANCHOR: commit
    /// Saves what a handler made of a session: `loaded` is what was loaded, if there was one. What wasn't
    /// changed isn't written.
    ///
    /// # Errors
    ///
    /// Those of [`replace`](Self::replace).
    pub async fn commit(
        &self,
        loaded: Option<(FlaskId, FlaskSession)>,
        session: &FlaskSession,
    ) -> Result<Told, StoreError> {
        // step 12: one login, two languages
        match loaded {
            Some((_, before)) if before == *session => Ok(Told::Nothing),
            Some((id, _)) if session.is_empty() => {
                self.end(&id).await?;
                Ok(Told::NoId)
            }
            Some((id, _)) => Ok(match self.replace(&id, session).await? {
                Saved::Yes => Told::Nothing,
                Saved::Stale => Told::SessionEnded,
            }),
            None if session.is_empty() => Ok(Told::Nothing),
            None => self.begin(session).await.map(Told::NewId),
        }
    }
    // ANCHOR_END: commit
}
