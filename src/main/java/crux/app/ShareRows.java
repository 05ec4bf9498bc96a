package crux.app;

import crux.analysis.Attribution.Share;
import crux.analysis.Player;
import crux.model.BeliefNetwork;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shares of a gap as every result writes them. */
final class ShareRows {

    private ShareRows() {}

    /** What each player explains. */
    static ArrayNode json(List<Share> shares) {
        ArrayNode rows = Json.array();
        shares.forEach(share -> rows.add(measured(named(share.player()), share)));
        return rows;
    }

    /** The player's name under its kind. */
    static ObjectNode named(Player player) {
        String kind = player instanceof Player.Answered
                ? "credence"
                : player instanceof Player.Evidence ? "evidence" : "intervention";
        return Json.object().put(kind, player.id());
    }

    /** The same object with what the player explains, on both scales, and the standard errors of sampled shares. */
    static ObjectNode measured(ObjectNode json, Share share) {
        json.set("probability", Json.number(share.probability()));
        json.set("bits", Json.number(share.bits()));
        share.errorProbability().ifPresent(error -> json.set("standardErrorProbability", Json.number(error)));
        share.errorBits().ifPresent(error -> json.set("standardErrorBits", Json.number(error)));
        return json;
    }

    /** What people call a player; its id where the network has no such thing any more. */
    static String label(BeliefNetwork network, Player player) {
        return player instanceof Player.Answered answered
                ? label(network, answered.id())
                : network.findVariable(player.id())
                        .map(variable -> variable.label())
                        .orElse(player.id());
    }

    /** What people call a credence. */
    static String label(BeliefNetwork network, String credence) {
        return network.findCredence(credence).map(found -> found.label()).orElse(credence);
    }
}
