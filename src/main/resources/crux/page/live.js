/** What the page can do with a server alone: the elements that a file does not carry. */
import 'crux/result/mirror-view.js';
import 'crux/share/group-view.js';
import 'crux/share/history-view.js';
