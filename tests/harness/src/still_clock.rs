//! Calls whose timeout is measured without being waited for.

use std::panic::resume_unwind;
use std::thread;

use tokio::runtime::Builder;

use crate::Called;
use crate::test::Test;

impl Test {
    /// Runs `story` on a runtime of its own, which has one thread. There `tokio::time::pause` may stop the
    /// clock: from then on it jumps to the next time that a task waits for, and a limit is over at once,
    /// and exactly. Stop it only when no more bytes will come, or they come too late.
    pub fn on_one_thread<T, F>(
        &self,
        call: impl Into<String>,
        story: impl FnOnce() -> F + Send,
    ) -> Called<T>
    where
        F: Future<Output = T>,
        T: Send,
    {
        let call = call.into();
        let panics = self.panics().clone();
        let run = move || {
            panics.watch_this_thread();
            let runtime = Builder::new_current_thread().enable_all().build();
            let runtime = runtime.expect("the machine has a runtime to give");
            runtime.block_on(story())
        };
        self.start_call(&call);
        let ended = thread::scope(|threads| threads.spawn(run).join());
        let value = ended.unwrap_or_else(|payload| resume_unwind(payload));
        self.calling().end();
        Called::new(self.clone(), call, value)
    }
}
