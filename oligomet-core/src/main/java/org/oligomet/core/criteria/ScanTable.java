package org.oligomet.core.criteria;

import java.util.List;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.Patient;

/** The examinations of a snapshot as columns. */
final class ScanTable {

    final int size;
    final int[] modality;
    final int[] regions;
    final long[] earliest;
    final long[] latest;

    ScanTable(Patient patient) {
        List<Imaging> imaging = patient.imaging();
        size = imaging.size();
        modality = new int[size];
        regions = new int[size];
        earliest = new long[size];
        latest = new long[size];
        for (int i = 0; i < size; i++) {
            Imaging scan = imaging.get(i);
            modality[i] = Bits.of(scan.modality());
            regions[i] = Bits.of(scan.regions());
            earliest[i] = scan.date().earliestDay();
            latest[i] = scan.date().latestDay();
        }
    }

    /** Regions that are closed by examinations that lie certainly from {@code first} to {@code last}, as bits. */
    int closed(CoveragePolicy policy, long first, long last) {
        List<CoverageRule> rules = policy.rules();
        int closed = 0;
        for (int i = 0; i < size; i++) {
            if (earliest[i] >= first && latest[i] <= last) {
                for (int r = 0; r < rules.size(); r++) {
                    closed |= closedBy(rules.get(r), i);
                }
            }
        }
        return closed;
    }

    private int closedBy(CoverageRule rule, int i) {
        boolean suits = (modality[i] & rule.modalityBits()) != 0 && (regions[i] & rule.shownBits()) == rule.shownBits();
        return suits ? rule.closedBits() : 0;
    }
}
