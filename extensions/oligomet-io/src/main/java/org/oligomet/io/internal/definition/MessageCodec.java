package org.oligomet.io.internal.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Message;
import org.oligomet.io.IssueCode;
import org.oligomet.io.internal.json.JsonTree;
import org.oligomet.io.internal.json.JsonValue;
import org.oligomet.io.internal.record.Refused;

/** Messages and findings. */
public final class MessageCodec {

    private static final String FREE_TEXT = "text";

    private MessageCodec() {}

    /** A finding: one that the library has words for by its code alone, one of the author's own by its text. */
    static Finding readFinding(Node node) {
        node.allowOnly(DefinitionLayout.CAUTION);
        String code = node.text("code");
        if (node.has("text") && node.has("message")) {
            node.fault("text", new Refused(IssueCode.NOT_APPLICABLE, "text", null, "either text or message, not both"));
        }
        if (node.has("text")) {
            return new Finding(code, Message.of(FREE_TEXT, "text", node.text("text")));
        }
        return new Finding(
                code, node.has("message") ? readMessage(node.object("message")) : Message.of("finding." + code));
    }

    private static Message readMessage(Node node) {
        node.allowOnly(DefinitionLayout.MESSAGE);
        Map<String, String> arguments = node.namedTexts("arguments");
        List<Message> parts = new ArrayList<>();
        node.objects("parts").forEach(part -> parts.add(readMessage(part)));
        return new Message(node.text("key"), arguments, parts);
    }

    static JsonValue write(Finding finding) {
        JsonTree tree = new JsonTree().text("code", finding.code());
        Message message = finding.message();
        if (message.equals(Message.of("finding." + finding.code()))) {
            return tree.object();
        }
        String text = message.arguments().get("text");
        if (text != null && message.equals(Message.of(FREE_TEXT, "text", text))) {
            return tree.text("text", text).object();
        }
        return tree.value("message", write(message)).object();
    }

    /** A message; what it has none of is left out. */
    public static JsonValue write(Message message) {
        JsonTree tree = new JsonTree().text("key", message.key());
        if (!message.arguments().isEmpty()) {
            JsonTree arguments = new JsonTree();
            message.arguments().forEach(arguments::text);
            tree.value("arguments", arguments.object());
        }
        return tree.listIfAny(
                        "parts",
                        message.parts().stream().map(MessageCodec::write).toList())
                .object();
    }
}
