//! What holds for both ways to take messages: all of them, or those of a category.

use flash::{MOST, Message, flash};
use harness::Test;
use session_object::Session;

use crate::moment;
use crate::site::*;

/// How messages of the category `message` are taken, and how a failure calls that.
#[derive(Clone, Copy)]
pub struct Taking {
    pub call: &'static str,
    pub take: fn(&Session) -> Vec<Message>,
}

impl Taking {
    /// A slow tab, which has loaded the session and taken these messages.
    fn in_a_slow_tab(self, t: &Test, record: &Record, texts: &[&str]) -> Session {
        let slow = record.load();
        let shown: Vec<String> = texts.iter().map(|it| format!("message: {it}")).collect();
        let call = format!("{} in a slow tab", self.call);
        t.call(call, || said((self.take)(&slow))).gives(shown);
        slow
    }

    /// A new message in the place of one that was shown isn't removed with it.
    pub fn leaves_what_took_its_place(self, t: &Test) {
        let texts = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
        let mut record = Record::with(&texts);
        let slow = self.in_a_slow_tab(t, &record, &texts);
        record.request(|session| flash(session, "11"));
        record.save(&slow);
        t.call("waiting_messages, once the slow tab is done,", || {
            record.waiting()
        })
        .gives(lines(&["message: 11"]));
    }

    /// A new message stays, also if one bit of its ID is all that is other.
    pub fn looks_at_all_of_the_id(self, t: &Test) {
        let mut record = Record::with(&["old"]);
        record.name_last(7);
        for bit in [0, 7, 31, 32, 52, 53, 63] {
            let mut record = Record(record.0.clone());
            let slow = self.in_a_slow_tab(t, &record, &["old"]);
            record.request(|session| flash(session, "new"));
            record.name_last(7 ^ (1 << bit));
            record.save(&slow);
            let call = format!("waiting_messages, where bit {bit} differs,");
            t.call(call, || record.waiting())
                .gives(lines(&["message: new"]));
        }
    }

    /// What was shown goes, also where another request has taken a part of it meanwhile.
    pub fn shows_none_again(self, t: &Test) {
        let mut record = Record::with(&["one", "two"]);
        let slow = self.in_a_slow_tab(t, &record, &["one", "two"]);
        record.lose(1);
        record.save(&slow);
        t.call("waiting_messages, where another tab has taken one,", || {
            record.waiting()
        })
        .gives(lines(&[]));
    }

    /// A list that another request has removed meanwhile is no trouble.
    pub fn bears_that_the_list_is_gone(self, t: &Test) {
        let mut record = Record::with(&["one"]);
        let slow = self.in_a_slow_tab(t, &record, &["one"]);
        record.request(Session::clear);
        t.call("saving the slow tab", || record.save(&slow))
            .gives(());
        t.call("waiting_messages after that", || record.waiting())
            .gives(lines(&[]));
    }

    /// No value of another handler changes.
    pub fn leaves_other_values(self, t: &Test) {
        let mut record = Record(others());
        record.request(|session| flash(session, "one"));
        let slow = self.in_a_slow_tab(t, &record, &["one"]);
        record.request(|session| session.insert("name", "bob"));
        record.save(&slow);
        let mut expected = others();
        expected.insert("name".to_owned(), "bob".into());
        t.see(
            "the other values, of which another request has changed the name",
            record.others(),
        )
        .is(expected);
    }

    /// What another thread of the request leaves during a call is taken by this call or the next.
    pub fn loses_nothing_to_another_thread(self, t: &Test) {
        // To copy nine takes a while, in which another thread can come.
        let texts = ["old"; MOST - 1];
        let record = Record::with(&texts);
        // So that a panic is the first call's, on a thread whose panics are told.
        self.in_a_slow_tab(t, &record, &texts);
        let wrong = moment::until_they_met_in_each_gap(|gap| {
            let session = record.load();
            let take = || (self.take)(&session);
            let leave = || flash(&session, "new");
            let (mut taken, (), have_met) = moment::in_gap(gap, &session, "Session(", take, leave);
            taken.extend(take());
            let times = taken.iter().filter(|it| it.text == "new").count();
            (have_met, (times != 1).then_some(times))
        });
        let what = format!(
            "how often {} gives a message that another thread leaves, where that isn't once",
            self.call
        );
        t.see(what, wrong).is(None);
    }
}
