import { t } from './texts.mjs';

/** How often the show is looked at, in milliseconds: another page, a session or a command may have changed it. */
const PULSE = 1500;

/** The token came behind the hash; it is taken out of the address at once. */
function takeToken() {
  const given = location.hash.slice(1);
  if (given) {
    sessionStorage.setItem('vitrine-host', given);
    history.replaceState(null, '', location.pathname);
  }
  return given || sessionStorage.getItem('vitrine-host') || '';
}

/**
 * What the page knows of the show and says to it.
 *
 * @param {(report: object) => void} onReport
 * @param {(fault: string, isOurs?: boolean) => void} onFault an empty text when it is over; what the program says is in English
 */
export function openDesk(onReport, onFault) {
  const token = takeToken();
  let asked = 0;
  let shown = 0;

  async function ask(path, body) {
    const turn = ++asked;
    const response = await fetch(`/api/${path}`, {
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    }).catch(() => {
      throw new Error(t('notRunning'), { cause: 'page' });
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.error);
    // An answer that was overtaken is old.
    if (turn < shown) return;
    shown = turn;
    onReport(answer);
  }

  let lost = false;
  async function look() {
    try {
      await ask('show');
      if (lost) onFault('');
      lost = false;
    } catch (error) {
      lost = true;
      onFault(error.message, error.cause === 'page');
    }
    setTimeout(look, PULSE);
  }
  void look();

  return {
    /** Does something; whether it was done. Says why not. */
    async act(name, body = {}) {
      try {
        await ask(name, body);
        onFault('');
        return true;
      } catch (error) {
        onFault(error.message, error.cause === 'page');
        return false;
      }
    },
    say(event) {
      return this.act('say', event);
    },
  };
}
