/**
 * States of oligometastatic disease by the ESTRO/EORTC tree: {@link org.oligomet.core.state.StateClassifier} answers with
 * the states that are still possible, {@link org.oligomet.core.state.StateTimeline} at every imaging date.
 */
@NullMarked
@OligometStyle
package org.oligomet.core.state;

import org.jspecify.annotations.NullMarked;
import org.oligomet.core.OligometStyle;
